import type { PlacedDefect } from '../../attribute/place';
import type { Instant } from '../../day';
import type { DefectFacts } from '../../facts';
import type { Share } from '../../statistics/share';

/** What has to be known of an issue that a defect links to. */
export interface LinkedIssueFacts {
  readonly id: number;
  readonly typeId: number;
  readonly created: Instant;
}

/** Linked issues by id; null when none were read. */
export type LinkedIssues = ReadonlyMap<number, LinkedIssueFacts> | null;

/** What means that something was done against the next such escape. Ids; empty sets are "not mapped". */
export interface PreventionMeaning {
  readonly linkTypes: ReadonlySet<number>;
  readonly labels: ReadonlySet<number>;
  /** Options of the mapped field, such as "regression test added". */
  readonly options: ReadonlySet<number>;
  /** Issue types that are defects: a link to another defect prevents nothing. */
  readonly defectTypes: ReadonlySet<number>;
}

/** Whether a defect has a prevention item; `unknown`: what would tell was not mapped or not read. */
export type Prevention = 'yes' | 'no' | 'unknown';

/**
 * A mapped label or option, or a link of a mapped type to a non-defect created after the defect (metrics.md,
 * section 9, *Follow-through*).
 * @param optionId the defect's option in the mapped field, null without one
 */
export function preventionOf(
  defect: Pick<DefectFacts, 'created' | 'labels' | 'links'>,
  optionId: number | null,
  linked: LinkedIssues,
  { linkTypes, labels, options, defectTypes }: PreventionMeaning,
): Prevention {
  if (linkTypes.size + labels.size + options.size === 0) return 'unknown';
  if (optionId !== null && options.has(optionId)) return 'yes';
  if (defect.labels.some((label) => labels.has(label))) return 'yes';
  const items = defect.links
    .filter((link) => linkTypes.has(link.typeId))
    .map((link) => linked?.get(link.issueId) ?? null);
  if (items.some((item) => item && !defectTypes.has(item.typeId) && item.created > defect.created))
    return 'yes';
  return items.includes(null) ? 'unknown' : 'no';
}

/** How often something was done, with the escapes of which nobody can tell. */
export interface FollowThrough {
  /** Of all escapes, those with a prevention item. */
  readonly prevented: Share;
  /** Escapes among them that may have one. */
  readonly unknown: number;
}

/** Counts in-scope escapes with a prevention item. */
export class FollowThroughTally {
  private readonly counts: { [P in Prevention]: number } = { yes: 0, no: 0, unknown: 0 };

  add({ outcome }: Pick<PlacedDefect, 'outcome'>, prevention: Prevention): void {
    if (outcome === 'escaped') this.counts[prevention]++;
  }

  /** Null when of every escape it is unknown, and without escapes: no data, not 0 %. */
  result(): FollowThrough | null {
    const { yes, no, unknown } = this.counts;
    return yes + no === 0 ? null : { prevented: { found: yes, of: yes + no + unknown }, unknown };
  }
}
