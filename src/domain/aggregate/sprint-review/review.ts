import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { ProjectFacts } from '../../facts';
import type { Meaning } from '../../normalise/meaning';
import type { Settings } from '../../settings';
import { OUTCOMES, type Outcome } from '../../stage';
import { emptyTally, type OutcomeCounts, type Tally } from '../counts';
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

/** What a team brings to its review of a span of days. Counts, and the numbers of the issues behind them. */
export interface SprintReview {
  readonly span: ReviewSpan;
  /** In-scope defects created in the span: each is in one of the three. */
  readonly found: { readonly [O in Outcome]: ListedCount };
  /** The same of the span before; null where there is none. */
  readonly before: { readonly span: ReviewSpan; readonly found: OutcomeCounts } | null;
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

/** Reviews a span of one project's facts. */
export function sprintReviewOf(
  facts: ProjectFacts,
  settings: Settings,
  spans: ReviewSpans,
  asOf: Day,
): SprintReview {
  const { meaning, defects } = placedDefects(facts, settings);
  const tally = new SprintReviewTally(facts, meaning, spans, asOf);
  for (const defect of defects) if (defect.row === 'in scope') tally.add(defect);
  return tally.result();
}

/** Adds in-scope defects up to a review, one at a time. */
export class SprintReviewTally implements DefectTally<SprintReview> {
  private readonly found: { readonly [O in Outcome]: Severest } = {
    escaped: new Severest(),
    contained: new Severest(),
    unclassified: new Severest(),
  };
  private readonly before: Tally = emptyTally();
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
    if (before?.has(defect.createdDay)) this.before[defect.outcome]++;
    if (!reviewed.has(defect.createdDay)) return;
    this.found[defect.outcome].add(defect);
    this.stages.add(defect);
    this.triage.add(defect);
    if (defect.outcome !== 'escaped') return;
    this.escapes.add(defect);
    this.causes.add(defect);
  }

  result(): SprintReview {
    const { found, spans, meaning } = this;
    return {
      span: spans.reviewed.span,
      found: {
        escaped: found.escaped.listed(),
        contained: found.contained.listed(),
        unclassified: found.unclassified.listed(),
      },
      before: spans.before && { span: spans.before.span, found: this.before },
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

/** The found of a review as counts. */
export function foundCounts({ found }: Pick<SprintReview, 'found'>): OutcomeCounts {
  const counts = emptyTally();
  for (const outcome of OUTCOMES) counts[outcome] = found[outcome].count;
  return counts;
}
