import type { ReviewProblem } from '../../../src/contract/sprint-review';
import type { SprintChoice } from '../../../src/domain/aggregate/sprint-review/span';
import type { SeverityClass } from '../../../src/domain/normalise/meaning';
import type { Prevention } from '../../../src/domain/aggregate/companions/follow-through';
import type {
  FoundAt,
  ReviewedReleaseView,
  SpanView,
  SprintReviewView,
} from '../../../src/domain/present/sprint-review-view';
import type { Rate } from '../../../src/domain/present/rate';
import { formatDay } from '../../../src/domain/day';
import type { Formats } from '../../shared/words/formats';
import { sharedMessages } from '../../shared/words/messages';
import { questionsOf } from '../causes/questions';
import { downloadMessages } from './export/download-messages';
import { sentenceMessages, type ShownCount } from './sentence';

/** What the sprint review says, in English. */
export function sprintReviewMessages(format: Formats) {
  const { count, counted } = format;
  const shared = sharedMessages(format);
  const sentences = sentenceMessages(format);
  const questions = questionsOf(format);
  const days = (first: string, last: string): string =>
    first === last ? format.day(first) : `${format.day(first)} to ${format.day(last)}`;
  const partial = (span: SpanView): string =>
    span.isPartial
      ? span.sprint === null
        ? ' Days of it are still to come.'
        : ' The sprint is not over yet.'
      : '';
  return {
    ...sentences,
    title: 'Sprint review',
    /** @param shown says one of the counts */
    lead: (view: SprintReviewView, shown?: ShownCount): string =>
      [
        sentences.sentence(view, shown),
        view.before ? sentences.change(view.before.change, view.before.span) : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    /** A rate in a cell beside its counts. */
    rateInTable: (rate: Rate): string => {
      switch (rate.state) {
        case 'no data':
          return shared.noData;
        case 'too few':
          return `${shared.tooFew}: ${shared.interval(rate)}`;
        case 'rate':
          return `${format.percent(rate.rate)}, ${shared.interval(rate)}`;
      }
    },
    span: (span: SpanView): string =>
      `${days(span.first, span.last)}.${span.endsInNext ? ' The last day counts for the next sprint.' : ''}${partial(span)}`,
    choice: {
      legend: 'What to review',
      sprint: 'Sprint',
      option: ({ name, first, last, isCompleted }: SprintChoice): string =>
        `${name} (${days(formatDay(first), formatDay(last))}${isCompleted ? '' : ', running'})`,
      dates: 'Two dates',
      from: 'First day',
      to: 'Last day',
      show: 'Show these days',
      noSprints: 'The project’s board has no sprints that began: choose two dates.',
      notRead: 'Jira has not told the app of sprints of this project: choose two dates.',
      notReadYet: 'The sprints are read at the end of the first reading. Until then choose two dates.',
      missingDay: 'Write both days.',
      wrongOrder: 'The first day is after the last one: swap them.',
    },
    unreadable: (text: string): string =>
      `The address asks for “${text}”, which is no sprint and no pair of days. This is the usual review instead.`,
    problem: (problem: ReviewProblem): { readonly title: string; readonly text: string } => {
      switch (problem.code) {
        case 'sprint gone':
          return {
            title: 'This sprint is gone',
            text: `The project’s board has no sprint with the number ${problem.sprintId} that began. Choose another one, or two dates.`,
          };
        case 'from after to':
          return {
            title: 'The first day is after the last one',
            text: `${format.day(problem.from)} is after ${format.day(problem.to)}: swap them above.`,
          };
      }
    },
    nothing: {
      title: 'No defects found',
      text: 'No defect in scope was created on these days. That is not a rate of zero: there is nothing to judge.',
    },
    found: {
      title: 'Found',
      chart: 'Defects found, escaped against contained. Use the arrow keys to walk through the bars.',
      spoken: (name: string, rate: Rate): string =>
        `${name}: ${count(rate.escaped)} escaped, ${count(rate.contained)} contained, ${count(rate.unclassified)} unclassified`,
      unclassified: 'unclassified',
      of: (rate: Rate): string => `${count(rate.escaped)} / ${count(rate.n + rate.unclassified)}`,
      table: 'Found, by what became of it',
      columns: {
        span: 'Days',
        found: 'Found',
        escaped: 'Escaped',
        contained: 'Contained',
        unclassified: 'Unclassified',
        rate: `Rate and ${format.roughPercent(0.95)} interval`,
      },
    },
    escapes: {
      title: 'Escapes',
      some: (shown: number, all: number): string =>
        shown < all ? `The ${count(shown)} severest of ${counted(all, ESCAPES)}.` : '',
      none: 'No defect that was found had escaped.',
      failed: 'The texts of these issues could not be read from Jira; their keys still lead to them.',
      notVisible: 'not visible to you',
      followUp: (prevention: Prevention): string => FOLLOW_UPS[prevention],
      more: (value: number): string => `and ${count(value)} more`,
      noMechanism: 'not said',
      inferred: 'inferred',
      noRelease: 'no release',
      columns: {
        issue: 'Issue',
        severity: 'Severity',
        mechanism: 'Why it got out',
        followUp: 'Follow-up',
        found: 'Found at',
        release: 'Shipped in',
      },
    },
    severity: (severity: SeverityClass): string => SEVERITIES[severity],
    foundAt: (place: FoundAt): string => (typeof place === 'object' ? place.stage : PLACES[place]),
    causes: {
      title: 'Why they got out',
      chart: 'Escapes by mechanism. Use the arrow keys to walk through the bars.',
      spoken: (name: string, value: number, all: number): string =>
        `${name}: ${count(value)} of ${counted(all, ESCAPES)}`,
      unknown: 'Not said',
      columns: { mechanism: 'Mechanism', count: 'Escapes' },
    },
    questions: {
      title: 'Questions for the team',
      question: (mechanism: string | null, value: number): string =>
        mechanism === null
          ? format.plural(value, {
              one: 'What let this escape through? Nobody has said yet.',
              other: `What let these ${count(value)} escapes through? Nobody has said yet.`,
            })
          : questions(mechanism, value),
    },
    stages: {
      title: 'Where they were found',
      columns: { stage: 'Stage', count: 'Defects' },
    },
    shipped: {
      title: 'Shipped in these days',
      none: 'No release has its day in these days.',
      explanation:
        'What escaped from the releases of these days, whenever it was found. Escapes need time to show.',
      counts: ({ rate }: ReviewedReleaseView): string =>
        rate.n === 0 ? shared.noData : shared.ofAllEscaped(rate),
      late: (value: number): string => `+ ${count(value)} after the window`,
      state: ({ maturity, escapedInWindow }: ReviewedReleaseView, windowDays: number): string => {
        switch (maturity.state) {
          case 'mature':
            return 'Mature';
          case 'maturing':
            return `Maturing, day ${count(maturity.ageDays)} of ${count(windowDays)}: ${count(escapedInWindow)} so far`;
          case 'not shipped':
            return 'Not shipped yet';
        }
      },
      columns: { release: 'Release', escapes: 'Escapes', rate: 'Rate', state: 'State' },
    },
    triage: {
      title: 'Needs triage',
      none: 'Nothing: all that was found is tagged, and every escape has an origin and a mechanism.',
      notTagged: (value: number): string =>
        `${counted(value, DEFECTS)} without a tag that says where ${format.plural(value, { one: 'it was', other: 'they were' })} found`,
      unexplained: (value: number): string => `${counted(value, ESCAPES)} without an origin or a mechanism`,
    },
    toOverview: 'Back to the overview',
    download: downloadMessages(format),
  };
}

export type SprintReviewMessages = ReturnType<typeof sprintReviewMessages>;

const DEFECTS = { one: 'defect', other: 'defects' };
const ESCAPES = { one: 'escape', other: 'escapes' };

const FOLLOW_UPS: Readonly<Record<Prevention, string>> = {
  yes: 'done or under way',
  no: 'not yet',
  unknown: 'not tracked',
};

const SEVERITIES: Readonly<Record<SeverityClass, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unmapped: 'Unmapped',
  none: 'None',
};

const PLACES: Readonly<Record<Exclude<FoundAt, object>, string>> = {
  'before release': 'Before release',
  'after release': 'After release, stage unknown',
  unknown: 'Unknown',
};
