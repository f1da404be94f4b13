import type { Settings, Severity } from '../settings';
import { type RangeName, rangeNamed } from '../stage';
import { fold } from '../names';
import { ladderOf } from '../normalise/meaning';
import { keyOf, placeKeyOf } from './key';
import {
  MECHANISM_NAMES,
  ORIGIN_NAMES,
  PREVENTION_NAMES,
  SEVERITY_NAMES,
  STAGE_NAMES,
  type Synonyms,
  TYPE_NAMES,
} from './option-names';

/** Something of the site that has an id and a name. */
export interface Option {
  readonly id: string;
  readonly name: string;
}

/** Why an option is thought to mean something: it has the name, or a common other name of it. */
export type MeaningReason = { readonly kind: 'name' } | { readonly kind: 'synonym'; readonly of: string };

/** What an option means, or null: unknown ones are never guessed. */
export interface OptionMeaning<T> {
  readonly option: Option;
  readonly means: T;
  readonly reason: MeaningReason;
}

/** What options are thought to mean; the two lists together hold each option once, in the order given. */
export interface OptionMeanings<T> {
  readonly mapped: readonly OptionMeaning<T>[];
  readonly unmapped: readonly Option[];
}

/** Asks for the meaning of one name. */
export type Reader<T> = (name: string) => { readonly means: T; readonly reason: MeaningReason } | null;

export function meaningsOf<T>(options: readonly Option[], read: Reader<T>): OptionMeanings<T> {
  const mapped: OptionMeaning<T>[] = [];
  const unmapped: Option[] = [];
  for (const option of options) {
    const found = read(option.name);
    if (found) mapped.push({ option, ...found });
    else unmapped.push(option);
  }
  return { mapped, unmapped };
}

/** Ranges of the project's ladder by the names that they go by; a common name of a stage it lacks means nothing. */
export function stageReader(settings: Pick<Settings, 'ladder' | 'discovery'>): Reader<RangeName> {
  const ladder = ladderOf(settings);
  const own: Synonyms<RangeName> = [
    ...ladder.stages.map((stage) => [stage, [stage]] as const),
    ...settings.discovery.map(({ range, options }) => [range, namesAmong(options)] as const),
  ];
  const common = STAGE_NAMES.filter(([range]) => rangeNamed(ladder, range) !== null).map(
    ([range, names]) => [spelled(range, ladder.stages), names] as const,
  );
  return reader(own, common, placeKeyOf);
}

export function originReader({ origins }: Pick<Settings, 'origins'>): Reader<string> {
  return ownReader(origins, ORIGIN_NAMES);
}

export function mechanismReader({ mechanisms }: Pick<Settings, 'mechanisms'>): Reader<string> {
  return ownReader(mechanisms, MECHANISM_NAMES);
}

export function severityReader({ severities }: Pick<Settings, 'severities'>): Reader<Severity> {
  const own = (['critical', 'high', 'medium', 'low'] as const).map(
    (severity) => [severity, namesAmong(severities[severity])] as const,
  );
  return reader(own, SEVERITY_NAMES, keyOf);
}

/** Names that are common in fields of a kind, where they mean no more than themselves. */
export const typeReader: Reader<string> = reader(asThemselves(TYPE_NAMES), [], keyOf);
export const preventionReader: Reader<string> = reader(asThemselves(PREVENTION_NAMES), [], keyOf);

function asThemselves(names: readonly string[]): Synonyms<string> {
  return names.map((name) => [name, [name]]);
}

function ownReader(
  values: Settings['origins'] | Settings['mechanisms'],
  common: Synonyms<string>,
): Reader<string> {
  const byName = new Map(values.map(({ name }) => [fold(name), name]));
  const own = values.map(({ name, options }) => [name, [name, ...namesAmong(options)]] as const);
  const known = common.flatMap(([name, names]) => {
    const spelling = byName.get(fold(name));
    return spelling === undefined ? [] : [[spelling, names] as const];
  });
  return reader(own, known, keyOf);
}

/** The project's own names win over common ones; of equals the first. */
function reader<T>(own: Synonyms<T>, common: Synonyms<T>, looseKey: (name: string) => string): Reader<T> {
  const [ownNames, commonNames, loose] = [
    index(own, keyOf),
    index(common, keyOf),
    index([...own, ...common], looseKey),
  ];
  return (name) => {
    const exact = ownNames.get(keyOf(name));
    if (exact) return { means: exact.means, reason: { kind: 'name' } };
    const other = commonNames.get(keyOf(name)) ?? loose.get(looseKey(name));
    return other ? { means: other.means, reason: { kind: 'synonym', of: other.name } } : null;
  };
}

function index<T>(
  table: Synonyms<T>,
  key: (name: string) => string,
): ReadonlyMap<string, { readonly means: T; readonly name: string }> {
  const found = new Map<string, { means: T; name: string }>();
  for (const [means, names] of table)
    for (const name of names) {
      const at = key(name);
      if (at !== '' && !found.has(at)) found.set(at, { means, name });
    }
  return found;
}

function namesAmong(matchers: readonly (string | { readonly id: string })[]): readonly string[] {
  return matchers.filter((matcher) => typeof matcher === 'string');
}

/** A range with the stages as the project spells them. */
function spelled(range: RangeName, stages: readonly string[]): RangeName {
  const own = (name: string): string => stages.find((stage) => fold(stage) === fold(name)) ?? name;
  return typeof range === 'string' ? own(range) : { from: own(range.from), to: own(range.to) };
}
