import type { OutcomeCounts } from '../aggregate/counts';
import type { ReviewedEscape } from '../aggregate/sprint-review/escapes';
import { foundCounts, type FoundDefects, type SprintReview } from '../aggregate/sprint-review/review';
import type { ListedCount } from '../aggregate/sprint-review/severest';
import type { ReviewedRelease } from '../aggregate/sprint-review/shipped';
import type { ReviewSpan } from '../aggregate/sprint-review/span';
import { compareCounts } from '../aggregate/series/compare';
import { formatDay } from '../day';
import type { Settings } from '../settings';
import { stageIndex, type StageRange } from '../stage';
import { type FilteringView, presentFiltering } from './filter-view';
import { type Rate, rateOf } from './rate';

/** A span with its days as `yyyy-mm-dd`. */
export interface SpanView {
  /** Name of the sprint; null: two dates. */
  readonly sprint: string | null;
  readonly first: string;
  readonly last: string;
  /** Days of it are not over yet. */
  readonly isPartial: boolean;
  /** Its last day is in a later sprint too, and so counts for that one. */
  readonly endsInNext: boolean;
}

/** What may be said of the rate against that of the span before. */
export type ChangeView =
  | { readonly state: 'no data' }
  /** One side is under the minimum n. */
  | { readonly state: 'too few' }
  /** Chance alone explains the difference. */
  | { readonly state: 'within chance' }
  /** Points of the rate as a fraction: above 0 more escapes than before. */
  | { readonly state: 'differs'; readonly difference: number };

/** A row of counted issues; `mechanism`: null is unknown. */
export interface CauseView extends ListedCount {
  readonly mechanism: string | null;
}

/** Where defects were found: a stage by name, a side of the release, or nowhere known. */
export type FoundAt = { readonly stage: string } | 'before release' | 'after release' | 'unknown';

export interface StageView extends ListedCount {
  readonly foundAt: FoundAt;
}

export interface EscapeView extends Omit<ReviewedEscape, 'createdDay' | 'foundAt'> {
  readonly created: string;
  readonly foundAt: FoundAt;
}

export interface ReviewedReleaseView extends Omit<ReviewedRelease, 'day' | 'counts'> {
  readonly day: string;
  /** Of the escapes within the exposure window, as the releases page has it. */
  readonly rate: Rate;
  /** Every defect of it, whenever it escaped. */
  readonly lifetime: Rate;
}

/** The review of a span with its rates made. */
export interface SprintReviewView {
  readonly span: SpanView;
  readonly found: FoundDefects & { readonly rate: Rate };
  /** What the review was limited to, and how many defects read are outside. */
  readonly filtering: FilteringView;
  readonly read: number;
  readonly before:
    | (FoundDefects & {
        readonly span: SpanView;
        readonly rate: Rate;
        readonly change: ChangeView;
      })
    | null;
  readonly escapes: readonly EscapeView[];
  /** Mechanisms that occurred, the most frequent first, unknown last where there are such. */
  readonly causes: readonly CauseView[];
  /** Where something was found. */
  readonly stages: readonly StageView[];
  readonly triage: SprintReview['triage'];
  readonly shipped: { readonly counts: OutcomeCounts; readonly releases: readonly ReviewedReleaseView[] };
}

export function presentSprintReview(
  review: SprintReview,
  settings: Pick<Settings, 'minimumN' | 'ladder'>,
): SprintReviewView {
  const { minimumN, ladder } = settings;
  const counts = foundCounts(review);
  const { before, causes, shipped } = review;
  const countsBefore = before && foundCounts(before);
  return {
    span: presentSpan(review.span),
    found: { ...review.found, rate: rateOf(counts, minimumN) },
    filtering: presentFiltering({ filtering: review.filtering, releases: { rows: [] } }),
    read: review.read,
    before: before &&
      countsBefore && {
        ...before.found,
        span: presentSpan(before.span),
        rate: rateOf(countsBefore, minimumN),
        change: changeOf(counts, countsBefore, minimumN),
      },
    escapes: review.escapes.map(({ createdDay, foundAt, ...escape }) => ({
      ...escape,
      created: formatDay(createdDay),
      foundAt: placeOf(foundAt, ladder),
    })),
    causes: [...causes.rows, ...(causes.unknown.count > 0 ? [{ mechanism: null, ...causes.unknown }] : [])],
    stages: stageViews(review, ladder.stages),
    triage: review.triage,
    shipped: {
      counts: shipped.counts,
      releases: shipped.releases.map(({ day, counts: lifetime, ...release }) => ({
        ...release,
        day: formatDay(day),
        rate: rateOf({ ...lifetime, escaped: release.escapedInWindow }, minimumN),
        lifetime: rateOf(lifetime, minimumN),
      })),
    },
  };
}

function presentSpan({ sprint, first, last, ...rest }: ReviewSpan): SpanView {
  return { sprint: sprint?.name ?? null, first: formatDay(first), last: formatDay(last), ...rest };
}

function changeOf(now: OutcomeCounts, before: OutcomeCounts, minimumN: number): ChangeView {
  const compared = compareCounts(now, before, minimumN);
  if (compared.state === 'not comparable') return { state: 'no data' };
  if (compared.tooFew) return { state: 'too few' };
  if (compared.zeroInside) return { state: 'within chance' };
  return { state: 'differs', difference: compared.difference };
}

/** The stages that something was found at, in the order of the ladder, then what is not known to the stage. */
function stageViews({ stages }: SprintReview, names: readonly string[]): readonly StageView[] {
  const rows: readonly StageView[] = [
    ...stages.stages.map((listed, index) => ({ ...listed, foundAt: stageAt(index, names) })),
    { ...stages.beforeRelease, foundAt: 'before release' },
    { ...stages.afterRelease, foundAt: 'after release' },
    { ...stages.unknown, foundAt: 'unknown' },
  ];
  return rows.filter(({ count }) => count > 0);
}

function placeOf(range: StageRange | null, { stages, releaseLine }: Settings['ladder']): FoundAt {
  if (range === null) return 'unknown';
  if (range.from === range.to) return stageAt(range.from, stages);
  const line = stageIndex(stages, releaseLine) ?? stages.length;
  if (range.to < line) return 'before release';
  return range.from >= line ? 'after release' : 'unknown';
}

function stageAt(index: number, names: readonly string[]): FoundAt {
  const stage = names[index];
  if (stage === undefined) throw new RangeError(`the ladder has no stage ${index}`);
  return { stage };
}
