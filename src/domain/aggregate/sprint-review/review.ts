import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { ProjectFacts } from '../../facts';
import { type Filtering, FilterPartition } from '../../filter/filtering';
import { NO_FILTER, readingSettings, type ReportFilter } from '../../filter/filter';
import type { Meaning } from '../../normalise/meaning';
import type { Settings } from '../../settings';
import { OUTCOMES, type Outcome } from '../../stage';
import { emptyTally, type OutcomeCounts } from '../counts';
import type { DefectTally } from '../tables';
import { placedDefects } from '../placed-defects';
import { type ReviewCauses, CausesTally } from './causes';
import { type ReviewedEscape, escapeOf } from './escapes';
import { type ListedCount, Severest } from './severest';
import { type ShippedReview, ShippedTally } from './shipped';
import type { ReviewSpan, ReviewSpans } from './span';
import { type ReviewStages, StagesTally } from './stages';
import { type ReviewTriage, ReviewTriageTally } from './triage';

/** Escapes that are listed one by one. */
export const MOST_ESCAPES = 20;

/** Defects by what became of them, and all of them. */
export type FoundDefects = { readonly [O in Outcome | 'all']: ListedCount };

/** What a team brings to its review of a span of days. Counts, and the numbers of the issues behind them. */
export interface SprintReview {
  readonly span: ReviewSpan;
  /** Issues read, inside the filter or outside. */
  readonly read: number;
  readonly filtering: Filtering;
  /** In-scope defects created in the span: each is in one of the three. */
  readonly found: FoundDefects;
  /** The same of the span before; null where there is none. */
  readonly before: { readonly span: ReviewSpan; readonly found: FoundDefects } | null;
  /** The severest escapes among the found. */
  readonly escapes: readonly ReviewedEscape[];
  /** Why the found escapes got out. */
  readonly causes: ReviewCauses;
  /** Where the found were found. */
  readonly stages: ReviewStages;
  readonly triage: ReviewTriage;
  /** What shipped in the releases of the span, whenever it was found. */
  readonly shipped: ShippedReview;
}

/** Reviews a span of one project's facts. A filter parts the defects read before anything is counted. */
export function sprintReviewOf(
  facts: ProjectFacts,
  settings: Settings,
  spans: ReviewSpans,
  asOf: Day,
  filter: ReportFilter = NO_FILTER,
): SprintReview {
  const { meaning, defects } = placedDefects(facts, readingSettings(settings, filter));
  const partition = new FilterPartition(filter, meaning);
  const tally = new SprintReviewTally(facts, meaning, spans, asOf);
  let read = 0;
  for (const defect of defects) {
    read++;
    if (partition.admits(defect) && defect.row === 'in scope') tally.add(defect);
  }
  return { ...tally.result(), read, filtering: partition.result() };
}

/** Adds in-scope defects up to a review, one at a time. */
export class SprintReviewTally implements DefectTally<Omit<SprintReview, 'read' | 'filtering'>> {
  private readonly found = severestFound();
  private readonly before = severestFound();
  private readonly escapes = new Severest<PlacedDefect>(MOST_ESCAPES);
  private readonly causes = new CausesTally();
  private readonly stages: StagesTally;
  private readonly triage = new ReviewTriageTally();
  private readonly shipped: ShippedTally;

  constructor(
    private readonly facts: Pick<ProjectFacts, 'linkedIssues'>,
    private readonly meaning: Meaning,
    private readonly spans: ReviewSpans,
    asOf: Day,
  ) {
    this.stages = new StagesTally(meaning.ladder);
    this.shipped = new ShippedTally(meaning, spans.reviewed, asOf);
  }

  add(defect: PlacedDefect): void {
    const { reviewed, before } = this.spans;
    this.shipped.add(defect);
    if (before?.has(defect.createdDay)) addFound(this.before, defect);
    if (!reviewed.has(defect.createdDay)) return;
    addFound(this.found, defect);
    this.stages.add(defect);
    this.triage.add(defect);
    if (defect.outcome !== 'escaped') return;
    this.escapes.add(defect);
    this.causes.add(defect);
  }

  result(): Omit<SprintReview, 'read' | 'filtering'> {
    const { found, spans, meaning } = this;
    return {
      span: spans.reviewed.span,
      found: listedOf(found),
      before: spans.before && { span: spans.before.span, found: listedOf(this.before) },
      escapes: this.escapes
        .result()
        .map((defect) => escapeOf(defect, this.facts.linkedIssues, meaning.prevention)),
      causes: this.causes.result(),
      stages: this.stages.result(),
      triage: this.triage.result(),
      shipped: this.shipped.result(),
    };
  }
}

/** What was found as counts. */
export function foundCounts({ found }: { readonly found: FoundDefects }): OutcomeCounts {
  const counts = emptyTally();
  for (const outcome of OUTCOMES) counts[outcome] = found[outcome].count;
  return counts;
}

type SeverestFound = { readonly [O in Outcome | 'all']: Severest };

function severestFound(): SeverestFound {
  return {
    all: new Severest(),
    escaped: new Severest(),
    contained: new Severest(),
    unclassified: new Severest(),
  };
}

function addFound(found: SeverestFound, defect: PlacedDefect): void {
  found.all.add(defect);
  found[defect.outcome].add(defect);
}

function listedOf({ all, escaped, contained, unclassified }: SeverestFound): FoundDefects {
  return {
    all: all.listed(),
    escaped: escaped.listed(),
    contained: contained.listed(),
    unclassified: unclassified.listed(),
  };
}
