import type { DefectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type Release, releasesAmong } from '../normalise/release';
import { afterRelease, type StageRange } from '../stage';
import { releaseDateRule } from './release-date-rule';

export const INFERENCE_RULES = ['own rule', 'service desk', 'release date'] as const;
export type InferenceRule = (typeof INFERENCE_RULES)[number];

/** Where a defect was found, and how that is known. */
export type Discovery =
  | { readonly provenance: 'tagged'; readonly range: StageRange }
  | { readonly provenance: 'inferred'; readonly range: StageRange; readonly rule: InferenceRule }
  | { readonly provenance: 'none'; readonly range: null; readonly unmapped: boolean };

/**
 * The field's range; an unmapped tag is no range; an empty field is inferred by the first rule that fires.
 * @param affected the releases among the affected versions
 */
export function discoveryOf(
  defect: DefectFacts,
  meaning: Meaning,
  affected: readonly Release[] = releasesAmong(defect.affected, meaning.releases),
): Discovery {
  if (defect.discoveryId !== null) {
    const range = meaning.discoveryRanges.get(defect.discoveryId);
    return range ? { provenance: 'tagged', range } : UNMAPPED;
  }
  const { enabled } = meaning.settings.inference;
  const inferred = enabled && !isOfImport(defect, meaning) ? infer(defect, meaning, affected) : null;
  return inferred ?? UNKNOWN;
}

const UNMAPPED: Discovery = { provenance: 'none', range: null, unmapped: true };
const UNKNOWN: Discovery = { provenance: 'none', range: null, unmapped: false };

function infer(defect: DefectFacts, meaning: Meaning, affected: readonly Release[]): Discovery | null {
  for (const rule of meaning.ownRules) {
    const values = rule.kind === 'label' ? defect.labels : defect.components;
    if (values.some((id) => rule.ids.has(id)))
      return { provenance: 'inferred', range: rule.range, rule: 'own rule' };
  }
  const { serviceDesk, releaseDate } = meaning.settings.inference;
  if (serviceDesk && isOfServiceDesk(defect, meaning))
    return { provenance: 'inferred', range: afterRelease(meaning.ladder), rule: 'service desk' };
  const range = releaseDate ? releaseDateRule(defect, affected, meaning) : null;
  return range && { provenance: 'inferred', range, rule: 'release date' };
}

function isOfServiceDesk(defect: DefectFacts, { serviceRequests }: Meaning): boolean {
  return serviceRequests.size > 0 && defect.links.some((link) => serviceRequests.has(link.issueId));
}

/** On such a day defects were entered rather than found: the day says nothing. */
function isOfImport(defect: DefectFacts, { notInferredOn, calendar }: Meaning): boolean {
  return notInferredOn.size > 0 && notInferredOn.has(calendar(defect.created));
}
