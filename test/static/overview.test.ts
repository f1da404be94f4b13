import type { DefectFacts } from '../../src/domain/facts';
import { overviewMessages } from '../../static/project-page/overview-messages';
import { projectPageMessages } from '../../static/project-page/messages';
import { isInside, quarterRows, verdictOf } from '../../static/project-page/quarter-rows';
import type { ReportModel } from '../../static/shared/report/report-model';
import { reportMessages } from '../../static/shared/report/report-messages';
import { defect, DUPLICATE, version } from '../domain/build';
import { english, modelOf, tagged, UNMAPPED } from './report';

const say = reportMessages(english);
const sentence = ({ view, trend }: ReportModel): string => say.sentence(view, trend);
const one = [version(1, '2024-03-01')];

describe('the sentence on top', () => {
  test('speaks of mature releases, counts first', () => {
    expect(sentence(modelOf(one, tagged(1, 8, '2024-03-05', 24, '2024-02-20')))).toBe(
      '1 mature release: 8 of 32 defects escaped, 25.0% (13.3% to 42.1%). Too few releases can be judged for limits.',
    );
  });

  test('withholds the rate of too few', () => {
    expect(sentence(modelOf(one, tagged(1, 2, '2024-03-05', 7, '2024-02-20')))).toBe(
      '1 mature release: 2 of 9 defects escaped, too few for a rate; anything from 6% to 55% fits. Too few releases can be judged for limits.',
    );
  });

  test('says that all escaped without calling it certain', () => {
    expect(sentence(modelOf(one, tagged(1, 1, '2024-03-05', 0, '2024-02-20')))).toBe(
      '1 mature release: 1 of 1 defect escaped, too few for a rate; anything from 21% to 100% fits. Too few releases can be judged for limits.',
    );
  });

  test('speaks of the last days while every release is maturing', () => {
    const model = modelOf(one, tagged(1, 3, '2024-03-05', 17, '2024-02-20'), { asOf: '2024-03-10' });
    expect(sentence(model)).toBe(
      'No mature release; the last 90 days: 3 of 20 defects escaped, 15.0% (5.2% to 36.0%).',
    );
    expect(say.basis(model.view.headline, String)).toBe(
      'Defects found in the last 90 days, since no release is mature yet.',
    );
  });

  test('names the releases that were pooled, and only the ends of many', () => {
    const versions = [1, 2, 3, 4].map((id) => version(id, `2024-01-0${id}`));
    const basis = (ids: readonly number[]): string => {
      const model = modelOf(
        versions,
        ids.flatMap((id) => tagged(id, 0, '', 1, '2023-12-20')),
      );
      return say.basis(model.view.headline, (id) => `v${id}`);
    };
    expect(basis([1, 3])).toBe(
      'Pooled over the last 2 mature releases (v1 and v3), by the release a defect shipped in.',
    );
    expect(basis([1, 2, 3, 4])).toContain('4 mature releases (v1 to v4)');
  });
});

describe('the situation of a project', () => {
  const situation = (defects: readonly DefectFacts[], index = {}): string =>
    modelOf(one, defects, { index }).situation;

  test('without defects is told apart: reading, failed, no such type, none', () => {
    expect(situation([])).toBe('no defects');
    expect(situation([], { state: 'indexing' })).toBe('reading');
    expect(situation([], { state: 'failed', failure: 'search' })).toBe('reading failed');
    expect(situation([], { noDefectType: true })).toBe('no defect type');
  });

  test('with defects that say nothing is told apart: none in scope, none classified', () => {
    expect(situation([defect('2024-01-01', { resolutionId: DUPLICATE })])).toBe('none in scope');
    expect(situation([defect('2024-01-01', { discoveryId: UNMAPPED })])).toBe('all unclassified');
  });

  test('with one classified defect is numbers, also while reading goes on', () => {
    expect(situation(tagged(1, 1, '2024-03-05', 0, ''), { state: 'indexing' })).toBe('numbers');
  });
});

describe('the escapes of a quarter', () => {
  const none = { conditions: [], isFiltering: false };
  const low = { conditions: [{ kind: 'severities', values: ['low', 'none'] }], isFiltering: true } as const;
  const area = { conditions: [{ kind: 'areas', values: ['Payments'] }], isFiltering: true } as const;
  const escaped = { critical: 0, high: 2, medium: 0, low: 1, unmapped: 0, none: 0 };

  test('what the filter leaves out has no row: its zero would be no news', () => {
    expect(quarterRows({ escaped }, none)).toEqual(['critical', 'high', 'medium', 'low']);
    expect(quarterRows({ escaped: { ...escaped, none: 3 } }, none)).toContain('none');
    expect(quarterRows({ escaped }, area)).toEqual(['critical', 'high', 'medium', 'low']);
    expect(quarterRows({ escaped }, low)).toEqual(['low', 'none']);
    expect([isInside('critical', none), isInside('critical', area), isInside('critical', low)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a part may be over the target, and never says that the whole is within', () => {
    const over = { overTarget: ['high'] } as const;
    expect([verdictOf('high', over, none), verdictOf('critical', over, none)]).toEqual(['over', 'within']);
    expect([verdictOf('high', over, area), verdictOf('critical', over, area)]).toEqual(['over', null]);
  });

  test('the last critical escape is of all, or of what is inside the filter', () => {
    const { sinceCritical } = overviewMessages(english).quarter;
    expect(sinceCritical({ daysSinceCritical: null }, false)).toBe('No critical escape is on record.');
    expect(sinceCritical({ daysSinceCritical: null }, true)).toBe('No critical escape is inside the filter.');
    expect(sinceCritical({ daysSinceCritical: 0 }, false)).toBe('The last critical escape was found today.');
    expect(sinceCritical({ daysSinceCritical: 1 }, true)).toBe(
      '1 day since the last critical escape inside the filter.',
    );
  });
});

describe('the sentence on the integrity lamps', () => {
  const { sentence: lampWords } = overviewMessages(english).lamps;

  test('no data is no good news', () => {
    expect(lampWords(['no data', 'no data', 'too few', 'no data'])).toBe(
      'None of the signs can be judged: the last 180 days hold too little.',
    );
  });

  test('tells how many it speaks of', () => {
    expect(lampWords(['unlit', 'unlit', 'unlit', 'unlit'])).toBe(
      'None of the signs rose by more than chance.',
    );
    expect(lampWords(['unlit', 'too few', 'unlit', 'no data'])).toBe(
      'Of 2 signs that can be judged, none rose by more than chance.',
    );
    expect(lampWords(['lit', 'unlit', 'too few', 'no data'])).toBe('1 sign rose by more than chance.');
  });
});

describe('coverage', () => {
  const coverage = (defects: readonly DefectFacts[]): string =>
    projectPageMessages(english).coverage(modelOf(one, defects).view);

  test('tells between what the rate lies, whatever the unclassified are', () => {
    const open = [
      defect('2024-01-01', { discoveryId: UNMAPPED }),
      defect('2024-01-01', { discoveryId: UNMAPPED }),
    ];
    expect(coverage([...tagged(1, 2, '2024-03-05', 6, '2024-02-20'), ...open])).toBe(
      '80.0% of 10 defects in scope are classified. Whatever the rest turns out to be, the rate of all of them lies between 20.0% and 40.0%.',
    );
  });

  test('says nothing of the rest when there is none', () => {
    expect(coverage(tagged(1, 2, '2024-03-05', 0, ''))).toBe('100.0% of 2 defects in scope are classified.');
  });

  test('of a single defect it gives no share', () => {
    expect(coverage(tagged(1, 1, '2024-03-05', 0, ''))).toBe('The 1 defect in scope is classified.');
    expect(coverage([defect('2024-01-01', { discoveryId: UNMAPPED })])).toBe(
      'The 1 defect in scope is not classified yet.',
    );
  });
});
