import { load } from 'cheerio';
import type { SprintReviewAnswer } from '../../src/contract/sprint-review';
import { sprintReviewOf } from '../../src/domain/aggregate/sprint-review/review';
import { ReviewCalendar } from '../../src/domain/aggregate/sprint-review/span';
import { calendarOf } from '../../src/domain/day';
import type { DefectFacts } from '../../src/domain/facts';
import { documentOf } from '../../static/project-page/sprint-review/export/document-of';
import { reviewHtml } from '../../static/project-page/sprint-review/export/html';
import { reviewMarkdown } from '../../static/project-page/sprint-review/export/markdown';
import type { ReviewDocument } from '../../static/project-page/sprint-review/export/review-document';
import { sprintReviewMessages } from '../../static/project-page/sprint-review/messages';
import {
  choiceIn,
  datesShown,
  requestOf,
  withChoice,
} from '../../static/project-page/sprint-review/review-choice';
import { reviewModelOf, type ReviewModel } from '../../static/project-page/sprint-review/review-model';
import type { IssueTexts } from '../../static/project-page/sprint-review/issue-texts';
import { traitsInAddress } from '../../static/shared/filter/filter-address';
import { sharedMessages } from '../../static/shared/words/messages';
import { formatsOf } from '../../static/shared/words/formats';
import { day, defect, project, settings, version } from '../domain/build';
import { NAMES } from '../app/hostile-names';
import { FOUND, times } from '../domain/placing';
import { english } from './report';

const messages = sprintReviewMessages(english);
const AS_OF = day('2024-04-01');
const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
const sprint = (id: number, start: string, end: string) => ({
  id,
  name: `Sprint ${id}`,
  start: at(start),
  end: at(end),
  completed: at(end),
});
const SPRINTS = [sprint(23, '2024-02-19', '2024-03-03'), sprint(24, '2024-03-04', '2024-03-17')];

/** What became of defects, as [escaped, contained, unclassified]. */
type Counts = readonly [number, number, number];

function defects(date: string, [escaped, contained, unclassified]: Counts): readonly DefectFacts[] {
  return [
    ...times(escaped, () => defect(date, { discoveryId: FOUND.customers })),
    ...times(contained, () => defect(date, { discoveryId: FOUND.unitTest })),
    ...times(unclassified, () => defect(date, { discoveryId: FOUND.unmapped })),
  ];
}

interface Reviewed {
  readonly now: readonly DefectFacts[];
  readonly before?: readonly DefectFacts[];
  /** Two dates unless sprints are given. */
  readonly sprints?: typeof SPRINTS;
  readonly releaseName?: string;
}

function modelOf({ now, before = [], sprints = SPRINTS, releaseName = '3.0' }: Reviewed): ReviewModel {
  const used = settings();
  const read = project([version(1, '2024-03-10', { name: releaseName })], [...now, ...before]);
  const calendar = new ReviewCalendar(sprints, calendarOf('UTC'), AS_OF);
  const spans =
    calendar.ofSprint(24) ?? calendar.ofDays({ first: day('2024-03-04'), last: day('2024-03-17') });
  const review = sprintReviewOf(read, used, spans, AS_OF);
  const answer: SprintReviewAnswer = {
    project: { id: 1, key: 'SHOP' },
    index: {
      state: 'ready',
      isReadAnew: false,
      phase: 'issues',
      issuesRead: 0,
      issuesEstimated: null,
      issuesPerMinute: null,
      isPaused: false,
      waits: null,
      unreadable: 0,
      failure: null,
      noDefectType: false,
      horizon: null,
    },
    closed: null,
    card: {
      definitionVersion: 1,
      settingsRevision: 0,
      since: null,
      was: null,
      settings: used,
      filtering: { conditions: [], isFiltering: false, leavesOut: false, outside: 0 },
      dataAsOf: at('2024-04-01'),
    },
    sprints: [],
    result: { state: 'reviewed', review },
  };
  return reviewModelOf(answer, review);
}

const sentence = (now: Counts, before: Counts | null, sprints = SPRINTS): string =>
  messages.sentence(
    modelOf({
      now: defects('2024-03-05', now),
      before: before ? defects('2024-02-20', before) : [],
      sprints: before ? sprints : sprints.slice(1),
    }).view,
  );

describe('the sentence', () => {
  test.each<[Counts, Counts | null, string]>([
    [
      [4, 13, 0],
      [6, 9, 0],
      'Sprint 24: 17 defects found, 4 had escaped, 23.5% of those classified (95% interval 9.6% to 47.3%); 6 had escaped in the sprint before.',
    ],
    [[0, 0, 0], [6, 9, 0], 'Sprint 24: no defects found; 6 of 15 defects had escaped in the sprint before.'],
    [[0, 0, 0], [0, 0, 0], 'Sprint 24: no defects found; no defects were found in the sprint before.'],
    [[0, 0, 0], null, 'Sprint 24: no defects found.'],
    [
      [1, 0, 0],
      null,
      'Sprint 24: 1 defect found, and it had escaped. Too few for a rate; anything from 21% to 100% fits.',
    ],
    [
      [0, 1, 0],
      null,
      'Sprint 24: 1 defect found, and it had not escaped. Too few for a rate; anything from 0% to 79% fits.',
    ],
    [
      [2, 0, 0],
      null,
      'Sprint 24: 2 defects found, both had escaped. Too few for a rate; anything from 34% to 100% fits.',
    ],
    [
      [5, 0, 0],
      null,
      'Sprint 24: 5 defects found, all of them had escaped. Too few for a rate; anything from 57% to 100% fits.',
    ],
    [
      [0, 3, 0],
      [0, 0, 2],
      'Sprint 24: 3 defects found, none had escaped; 2 defects in the sprint before, not classified. Too few for a rate; anything from 0% to 56% fits.',
    ],
    [[0, 0, 1], null, 'Sprint 24: 1 defect found, and nobody knows yet whether it escaped.'],
    [
      [0, 0, 5],
      [1, 1, 0],
      'Sprint 24: 5 defects found, and nobody knows yet which of them escaped; 1 of 2 defects had escaped in the sprint before.',
    ],
    [
      [1, 2, 3],
      null,
      'Sprint 24: 6 defects found, 1 had escaped (3 are unclassified). Too few for a rate; anything from 6% to 79% fits.',
    ],
  ])('of %j, before %j', (now, before, said) => {
    expect(sentence(now, before)).toBe(said);
  });

  test('of two dates names the days, and as many before', () => {
    expect(sentence([1, 1, 0], [2, 0, 0], [])).toBe(
      'Mar 4, 2024 to Mar 17, 2024: 2 defects found, 1 had escaped; 2 had escaped in the 14 days before. Too few for a rate; anything from 9% to 91% fits.',
    );
  });

  test('in German formats has the German number, and nothing of the English one', () => {
    const german = sprintReviewMessages(formatsOf('de-DE', 'UTC'));
    const { view } = modelOf({ now: defects('2024-03-05', [4, 13, 0]) });
    expect(german.sentence(view)).toContain('23,5\u00a0%');
    expect(german.sentence(view)).not.toContain('23.5');
    expect(german.span(view.span)).toContain('04.03.2024');
  });
});

describe('the change', () => {
  const change = (now: Counts, before: Counts): string => {
    const { view } = modelOf({ now: defects('2024-03-05', now), before: defects('2024-02-20', before) });
    return view.before ? messages.change(view.before.change, view.before.span) : 'no span before';
  };

  test('is a difference only where the interval says so', () => {
    expect(change([20, 20, 0], [5, 35, 0])).toBe(
      'The rate is 37.5 points higher than in the sprint before, which is more than chance explains.',
    );
    expect(change([5, 35, 0], [20, 20, 0])).toContain('37.5 points lower');
    expect(change([5, 15, 0], [4, 16, 0])).toContain('no more than chance explains');
    expect(change([4, 2, 0], [1, 20, 0])).toBe(
      'Too few to tell whether the rate differs from the one in the sprint before.',
    );
    expect(change([0, 0, 4], [1, 20, 0])).toBe('');
  });
});

describe('the address', () => {
  const choice = (query: string) => choiceIn(new URLSearchParams(query));

  test.each(['', 'sprint=24', 'from=2024-03-04&to=2024-03-17'])(
    '%j says the same after a reload',
    (query) => {
      const read = choice(query);
      expect(withChoice(new URLSearchParams('sprint=1'), read).toString()).toBe(query);
      expect(requestOf(7, read, undefined)).toEqual({
        projectId: 7,
        ...(read.of === 'sprint' ? { sprintId: 24 } : {}),
        ...(read.of === 'dates' ? { from: '2024-03-04', to: '2024-03-17' } : {}),
      });
    },
  );

  test.each([
    ['sprint=abc', 'abc'],
    ['sprint=-1', '-1'],
    ['from=2024-02-30&to=2024-03-01', '2024-02-30 – 2024-03-01'],
    ['from=2024-02-01', '2024-02-01 – '],
  ])('%j cannot be read: it is told, and the usual review is asked for', (query, text) => {
    expect(choice(query)).toEqual({ of: 'unreadable', text });
    expect(requestOf(7, choice(query), undefined)).toEqual({ projectId: 7 });
  });

  test('the days to move are those that give the same defects: a last day of the next sprint is none of them', () => {
    const daysOf = (sprints: typeof SPRINTS) => {
      const { answer } = modelOf({ now: [], sprints });
      return datesShown(answer, { of: 'usual' });
    };
    expect(daysOf(SPRINTS)).toEqual({ from: '2024-03-04', to: '2024-03-17' });
    expect(daysOf([...SPRINTS, sprint(25, '2024-03-17', '2024-03-31')])).toEqual({
      from: '2024-03-04',
      to: '2024-03-16',
    });
  });

  test('another choice keeps the filter, and a review goes by what a defect is alone', () => {
    const search = new URLSearchParams(
      'from=2024-03-01&to=2024-03-02&severity=high&created-from=2024-01-01&release-from=3&tagged=1&area=',
    );
    expect(withChoice(search, { of: 'sprint', sprintId: 5 }).toString()).toBe(
      'sprint=5&release-from=3&created-from=2024-01-01&severity=high&area=&tagged=1',
    );
    const { traits, hasMore } = traitsInAddress(search);
    expect(requestOf(7, { of: 'usual' }, traits)).toEqual({
      projectId: 7,
      filter: { severities: ['high'], areas: [null], taggedOnly: true },
    });
    expect(hasMore).toBe(true);
    expect(traitsInAddress(new URLSearchParams('severity=high')).hasMore).toBe(false);
    expect(traitsInAddress(new URLSearchParams('sprint=5'))).toEqual({ traits: undefined, hasMore: false });
  });
});

const HOSTILE = `<script src="https://evil.example/x.js"></script>"'&|*_[a](javascript:1)\u202e`;

function documentWith(
  texts: Partial<IssueTexts> = {},
  releaseName = '3.0',
  sprintName = 'Sprint 24',
): ReviewDocument {
  const sprints = SPRINTS.map((each) => (each.id === 24 ? { ...each, name: sprintName } : each));
  const now = [
    ...defects('2024-03-05', [1, 3, 1]),
    defect('2024-03-06', { number: 7, discoveryId: FOUND.customers, mechanismId: 202, affected: [1] }),
    defect('2024-03-12', { number: 8, discoveryId: FOUND.customers, mechanismId: 202, affected: [1] }),
  ];
  return documentOf(
    modelOf({ now, before: defects('2024-02-20', [2, 2, 0]), releaseName, sprints }),
    { state: 'read', issues: new Map(), ...texts },
    at('2024-04-02'),
    { messages, shared: sharedMessages(english), format: english },
  );
}

describe('the page as a file', () => {
  test('has the numbers of the review, a chart for each set of bars, the definition card and how fresh it is', () => {
    const $ = load(reviewHtml(documentWith()));
    expect($('h1').text()).toBe('Sprint review of SHOP: Sprint 24');
    expect($('.lead').text()).toContain(
      '7 defects found, 3 had escaped (1 is unclassified); 2 had escaped in the sprint before',
    );
    const found = $('section').first();
    expect(
      found
        .find('tbody tr')
        .first()
        .children()
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(['Sprint 24', '7', '3', '3', '1', 'Too few for a rate: 19% to 81%']);
    expect($('svg')).toHaveLength(2);
    expect(found.find('svg rect.escaped')).toHaveLength(2);
    expect(found.find('svg').attr('aria-label')).toBe('Found. Sprint 24: 3 / 7; Sprint 23: 2 / 4');
    expect($('dt').first().text()).toBe('Escaped');
    expect($('.facts').first().text()).toContain('Data as of Apr 1, 2024');
  });

  test('has no script and refers to nothing elsewhere, whatever a text holds', () => {
    const issues = new Map([['SHOP-7', { id: '1', key: 'SHOP-7', summary: HOSTILE }]]);
    const html = reviewHtml(documentWith({ issues }, HOSTILE));
    const $ = load(html);
    expect($('script, link, img, iframe, object, embed, base, a, form')).toHaveLength(0);
    expect($('[src], [href], [style], [onload], [onclick]')).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\((?!#hatch)/);
    expect($('th').text()).toContain('SHOP-7 <script src="https://evil.example/x.js"></script>');
    expect(html).not.toContain('\u202e');
    expect($('meta[http-equiv]').attr('content')).toContain("default-src 'none'");
  });

  test('says of an issue that its maker could not see that it was not visible', () => {
    expect(load(reviewHtml(documentWith()))('th').text()).toContain(
      'SHOP-7 (not visible to whoever made this file)',
    );
  });
});

describe('the Markdown', () => {
  test('has the same sections, with tables and questions', () => {
    const markdown = reviewMarkdown(documentWith());
    expect(markdown).toContain('# Sprint review of SHOP: Sprint 24\n');
    expect(markdown).toContain('| Sprint 24 | 7 | 3 | 3 | 1 | Too few for a rate: 19% to 81% |');
    expect(markdown).toContain('- No test existed: 2\n- Not said: 1\n');
    expect(markdown).toMatch(/- No test existed: Which of these 2 paths has an automated test now\?/);
    expect(markdown).toContain('## How this is counted');
    expect(markdown).toContain('Data as of Apr 1, 2024');
  });

  test('escapes what would be markup, and keeps a cell a cell', () => {
    const issues = new Map([['SHOP-7', { id: '1', key: 'SHOP-7', summary: HOSTILE }]]);
    const markdown = reviewMarkdown(documentWith({ issues }, '1. | two\nlines'));
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    expect(markdown).toContain('\\[a\\](javascript:1)');
    const tables = markdown.split('\n\n').filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const widths = table.split('\n').map((line) => line.replace(/\\\\|\\\|/g, '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

/** A text without the signs that turn what follows, its blanks as one: what files may leave out or write otherwise. */
const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(Object.entries(NAMES))(
  'a name of 255 signs, %s, of a sprint, a release and an issue',
  (_, name) => {
    const issues = new Map([['SHOP-7', { id: '1', key: 'SHOP-7', summary: name }]]);
    const made = documentWith({ issues }, name, name);

    test('is in the page as it is, and is text there', () => {
      const $ = load(reviewHtml(made));
      expect($('script, link, img, iframe, object, embed, base, a, form')).toHaveLength(0);
      expect(plain($('h1').text())).toBe(`Sprint review of SHOP: ${plain(name)}`);
      expect(plain($('th').text())).toContain(`SHOP-7 ${plain(name)}`);
      expect(plain($('body').text()).split(plain(name)).length).toBeGreaterThan(3);
    });

    test('is in the Markdown as it is, and is text there', () => {
      const markdown = reviewMarkdown(made);
      const read = plain(markdown.replace(/\\([\\`*_{}[\]<>|~#!&+=-])/g, '$1'));
      expect(read).toContain(`# Sprint review of SHOP: ${plain(name)} `);
      expect(read).toContain(`SHOP-7 ${plain(name)}`);
      expect(markdown).not.toMatch(/(?<!\\)[<`]/);
      for (const table of markdown.split('\n\n').filter((block) => block.startsWith('|'))) {
        const widths = table.split('\n').map((line) => line.replace(/\\\\|\\\|/g, '').split('|').length);
        expect(new Set(widths).size).toBe(1);
      }
    });
  },
);
