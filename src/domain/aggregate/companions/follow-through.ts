import type { PlacedDefect } from '../../attribute/place';
import type { DefectFacts, LinkedIssueFacts, LinkFact } from '../../facts';
import type { Meaning } from '../../normalise/meaning';
import type { PreventionMeaning } from '../../normalise/prevention';
import { poolShares, type Share } from '../../statistics/share';

/** Linked issues by id; null when none were read. */
export type LinkedIssues = Pick<
  ReadonlyMap<number, Pick<LinkedIssueFacts, 'typeId' | 'created'>>,
  'get'
> | null;

/** Whether a defect has a prevention item; `unknown`: what would tell was not mapped or not read. */
export type Prevention = 'yes' | 'no' | 'unknown';

/**
 * A mapped option or label, or a link of a mapped type to a non-defect created after the defect (metrics.md,
 * section 9, *Follow-through*). A link to what is not among the issues that were read is none, as if it were not there:
 * the issue may be secured, and nobody is to be told of it.
 */
export function preventionOf(
  defect: Pick<DefectFacts, 'created' | 'labels' | 'links' | 'preventionOptionId'>,
  linked: LinkedIssues,
  { isMapped, linkTypes, labels, options, defectTypes }: PreventionMeaning,
): Prevention {
  if (!isMapped) return 'unknown';
  if (defect.preventionOptionId !== null && options.has(defect.preventionOptionId)) return 'yes';
  if (defect.labels.some((label) => labels.has(label))) return 'yes';
  if (linked === null) return mappedLinks(defect, linkTypes).length > 0 ? 'unknown' : 'no';
  return preventionItemsOf(defect, linked, { linkTypes, defectTypes }).length > 0 ? 'yes' : 'no';
}

/** Ids of the issues that a defect's links make its prevention items, in the order of the links, each once. */
export function preventionItemsOf(
  defect: Pick<DefectFacts, 'created' | 'links'>,
  linked: LinkedIssues,
  { linkTypes, defectTypes }: Pick<PreventionMeaning, 'linkTypes' | 'defectTypes'>,
): readonly number[] {
  const items = mappedLinks(defect, linkTypes).filter(({ issueId }) => {
    const item = linked?.get(issueId);
    return item !== undefined && isPreventionItem(item, defect, defectTypes);
  });
  return [...new Set(items.map(({ issueId }) => issueId))];
}

function mappedLinks(
  { links }: Pick<DefectFacts, 'links'>,
  linkTypes: PreventionMeaning['linkTypes'],
): readonly LinkFact[] {
  return links.filter((link) => linkTypes.has(link.typeId));
}

function isPreventionItem(
  item: Pick<LinkedIssueFacts, 'typeId' | 'created'>,
  defect: Pick<DefectFacts, 'created'>,
  defectTypes: PreventionMeaning['defectTypes'],
): boolean {
  return !defectTypes.has(item.typeId) && item.created > defect.created;
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

  constructor(
    private readonly meaning: Pick<Meaning, 'prevention'>,
    private readonly linked: LinkedIssues,
  ) {}

  add({ outcome, facts }: Pick<PlacedDefect, 'outcome' | 'facts'>): void {
    if (outcome === 'escaped') this.counts[preventionOf(facts, this.linked, this.meaning.prevention)]++;
  }

  /** Null when of every escape it is unknown, and without escapes: no data, not 0 %. */
  result(): FollowThrough | null {
    const { yes, no, unknown } = this.counts;
    return yes + no === 0 ? null : { prevented: { found: yes, of: yes + no + unknown }, unknown };
  }
}

/** What a project has of it, with its escapes, so that those of which nobody can tell are not lost. */
export interface FollowThroughPart {
  readonly escaped: number;
  readonly followThrough: FollowThrough | null;
}

/** Several projects as one; null when nobody can tell of any. */
export function poolFollowThrough(parts: readonly FollowThroughPart[]): FollowThrough | null {
  if (parts.every((part) => part.followThrough === null)) return null;
  const known = parts.map(
    ({ escaped, followThrough }): FollowThrough =>
      followThrough ?? { prevented: { found: 0, of: escaped }, unknown: escaped },
  );
  return {
    prevented: poolShares(known.map((part) => part.prevented)),
    unknown: known.reduce((sum, part) => sum + part.unknown, 0),
  };
}
