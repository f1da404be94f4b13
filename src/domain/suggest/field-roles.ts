import type { Settings } from '../settings';
import { FIELD_NAMES, FIELD_ROLES, type FieldRole } from './field-names';
import { compareIds, keyOf, wordsOf } from './key';
import {
  mechanismReader,
  type Option,
  originReader,
  preventionReader,
  type Reader,
  severityReader,
  stageReader,
  typeReader,
} from './option-meaning';

/** A single-select field of the site with its options. */
export interface SelectField extends Option {
  readonly options: readonly Option[];
}

/** Why a field is thought to have a role. */
export type FieldReason =
  /** Its name is, or contains, a usual name of the role. */
  | { readonly kind: 'name'; readonly match: 'sure' | 'likely' | 'part'; readonly like: string }
  /** So many of its options have a known meaning in the role. */
  | { readonly kind: 'options'; readonly matched: number; readonly of: number };

export interface FieldCandidate {
  readonly field: Option;
  /** 1 to 100: compares candidates, and means nothing else. */
  readonly score: number;
  readonly reasons: readonly FieldReason[];
}

export interface RoleSuggestion {
  /** The best guess; null when no field is likely enough, or another role has the better claim to it. */
  readonly chosen: FieldCandidate | null;
  /** All that come into question, best first, the chosen one too. */
  readonly candidates: readonly FieldCandidate[];
}

export type FieldSuggestions = { readonly [R in FieldRole]: RoleSuggestion };

const LEAST_SCORE = 15;
const LEAST_CHOSEN = 25;
const NAME_STRENGTH = { sure: 1, likely: 0.6, part: 0.4 } as const;
/** Of a score: how much a name and options count. A field of an open role may have any options. */
const WEIGHTS = { closed: { name: 40, options: 60 }, open: { name: 60, options: 40 } } as const;
/** What a name alone is worth where options that should be known are not, and where there are none yet. */
const NAME_AGAINST_OPTIONS = 25;
const NAME_WITHOUT_OPTIONS = 50;

/**
 * Which fields of the site serve which role, by name and by options; options decide: a field "Defect origin" with the
 * options Pre-production and Production tells where a defect was found. No field gets two roles, no role two fields.
 */
export function suggestFields(
  fields: readonly SelectField[],
  settings: Pick<Settings, 'ladder' | 'discovery' | 'origins' | 'mechanisms' | 'severities'>,
): FieldSuggestions {
  const readers = readersOf(settings);
  const claims = fields.flatMap((field) => claimsOf(field, readers)).sort(compareClaims);
  const chosen = new Map<FieldRole, FieldCandidate>();
  const taken = new Set<string>();
  for (const { role, candidate } of claims) {
    if (candidate.score < LEAST_CHOSEN || chosen.has(role) || taken.has(candidate.field.id)) continue;
    chosen.set(role, candidate);
    taken.add(candidate.field.id);
  }
  const suggestionOf = (role: FieldRole): RoleSuggestion => ({
    chosen: chosen.get(role) ?? null,
    candidates: claims.filter((claim) => claim.role === role).map(({ candidate }) => candidate),
  });
  return Object.fromEntries(FIELD_ROLES.map((role) => [role, suggestionOf(role)])) as FieldSuggestions;
}

type Readers = { readonly [R in FieldRole]: Reader<unknown> | null };

function readersOf(settings: Parameters<typeof suggestFields>[1]): Readers {
  return {
    discovery: stageReader(settings),
    origin: originReader(settings),
    mechanism: mechanismReader(settings),
    severity: severityReader(settings),
    prevention: preventionReader,
    type: typeReader,
    area: null,
  };
}

interface Claim {
  readonly role: FieldRole;
  readonly candidate: FieldCandidate;
}

function claimsOf({ id, name, options }: SelectField, readers: Readers): readonly Claim[] {
  const known = new Map(FIELD_ROLES.map((role) => [role, matchedBy(readers[role], options)]));
  const most = Math.max(...known.values());
  return FIELD_ROLES.flatMap((role): readonly Claim[] => {
    const matched = known.get(role) ?? 0;
    // Two options that speak for another role outweigh a name that speaks for this one.
    if (isClosed(role) && matched === 0 && most >= 2) return [];
    const named = nameReason(name, role);
    const score = scoreOf(role, named === null ? 0 : NAME_STRENGTH[named.match], matched, options.length);
    const reasons: readonly FieldReason[] = [
      ...(named === null ? [] : [named]),
      ...(matched === 0 ? [] : [{ kind: 'options' as const, matched, of: options.length }]),
    ];
    return score < LEAST_SCORE ? [] : [{ role, candidate: { field: { id, name }, score, reasons } }];
  });
}

function scoreOf(role: FieldRole, name: number, matched: number, of: number): number {
  const isEvidence = matched >= 2 || (matched === 1 && name > 0);
  const share = isEvidence ? matched / of : 0;
  if (isClosed(role) && share === 0)
    return Math.round((of === 0 ? NAME_WITHOUT_OPTIONS : NAME_AGAINST_OPTIONS) * name);
  const weights = isClosed(role) ? WEIGHTS.closed : WEIGHTS.open;
  return Math.round(weights.name * name + weights.options * share);
}

/** Whether fields of the role have options of a known kind. */
function isClosed(role: FieldRole): boolean {
  return role === 'discovery' || role === 'origin' || role === 'mechanism' || role === 'severity';
}

function matchedBy(reader: Reader<unknown> | null, options: readonly Option[]): number {
  return reader === null ? 0 : options.filter(({ name }) => reader(name) !== null).length;
}

/** Whether the name of a field alone makes it worth a look at its options. */
export function hasTellingName(name: string): boolean {
  return FIELD_ROLES.some((role) => nameReason(name, role) !== null);
}

function nameReason(name: string, role: FieldRole): Extract<FieldReason, { kind: 'name' }> | null {
  const { sure, likely } = FIELD_NAMES[role];
  const key = keyOf(name);
  for (const [match, names] of [
    ['sure', sure],
    ['likely', likely],
  ] as const) {
    const like = names.find((usual) => keyOf(usual) === key);
    if (like !== undefined) return { kind: 'name', match, like };
  }
  const part = sure.find((usual) => holdsWords(wordsOf(name), wordsOf(usual)));
  return part === undefined ? null : { kind: 'name', match: 'part', like: part };
}

function holdsWords(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((word, place) => words[at + place] === word));
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    b.candidate.score - a.candidate.score ||
    FIELD_ROLES.indexOf(a.role) - FIELD_ROLES.indexOf(b.role) ||
    compareIds(a.candidate.field.id, b.candidate.field.id)
  );
}
