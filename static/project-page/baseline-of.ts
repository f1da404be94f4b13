import { INFERENCE_RULES, type InferenceRule } from '../../src/domain/classify/discovery';
import type { ReportView } from '../../src/domain/present/report-view';

/** The counts that a baseline speaks with; all of classified defects in scope, unless said otherwise. */
export interface BaselineCounts {
  readonly classified: number;
  readonly tagged: number;
  readonly inferred: number;
  /** The rules that inferred any, in the order in which they are asked. */
  readonly byRule: readonly { readonly rule: InferenceRule; readonly count: number }[];
  /** Escaped defects, and those of them whose mechanism nobody knows. */
  readonly escaped: number;
  readonly escapedUnknown: number;
  /** Defects in scope, and those of them without a known origin. */
  readonly inScope: number;
  readonly originUnknown: number;
}

/** Null unless most of what is classified is known by inference alone. */
export function baselineOf({ provenance, companions, ladder, inScope }: ReportView): BaselineCounts | null {
  const { tagged } = provenance;
  const byRule = INFERENCE_RULES.map((rule) => ({ rule, count: provenance.inferred[rule] })).filter(
    ({ count }) => count > 0,
  );
  const inferred = byRule.reduce((sum, { count }) => sum + count, 0);
  if (inferred <= tagged) return null;
  const { escaped, unknown } = companions.mechanisms;
  return {
    classified: tagged + inferred,
    tagged,
    inferred,
    byRule,
    escaped,
    escapedUnknown: unknown.none + unknown.unmapped,
    inScope: inScope.n + inScope.unclassified,
    originUnknown: ladder.noOrigin.total,
  };
}
