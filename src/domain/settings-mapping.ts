import { fold, type Matcher } from './names';
import type { Option } from './suggest/option-meaning';

/** Values of Jira that have one meaning. */
export interface MappingEntry<M> {
  readonly meaning: M;
  readonly matchers: readonly Matcher[];
  /** Names that always mean it: they are asked before the matchers, and cannot be taken out. */
  readonly names?: readonly string[];
}

/** What values mean, in the order in which names are asked. Meanings are compared as they are: texts or numbers. */
export type Mapping<M> = readonly MappingEntry<M>[];

/** A matcher of a mapping that fits no value of the site. */
export interface StrayMatcher<M> {
  readonly meaning: M;
  readonly matcher: Matcher;
}

/** What a value means, or null. A matcher by id goes before one by name, then the first in order. */
export function meaningOfValue<M>(mapping: Mapping<M>, value: Option): M | null {
  return meaningReader(mapping)(value);
}

/** The same for many values: the mapping is read once. */
export function meaningReader<M>(mapping: Mapping<M>): (value: Option) => M | null {
  const byId = new Map<number, M>();
  const byName = new Map<string, M>();
  for (const { meaning, names = [], matchers } of mapping)
    for (const matcher of [...names, ...matchers])
      if (typeof matcher === 'string') setFirst(byName, fold(matcher), meaning);
      else setFirst(byId, Number(matcher.id), meaning);
  return ({ id, name }) => byId.get(Number(id)) ?? byName.get(fold(name)) ?? null;
}

function setFirst<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/**
 * The mapping with another meaning for one value; null takes it out. It is mapped by id, which survives a rename.
 * @param values of the site: what else had the name that is taken out keeps its meaning
 */
export function withMeaning<M>(
  mapping: Mapping<M>,
  value: Option,
  meaning: M | null,
  values: readonly Option[],
): Mapping<M> {
  const without = mapping.map((entry) => ({
    ...entry,
    matchers: entry.matchers.filter((matcher) => !hasId(matcher, value) && !hasName(matcher, value)),
  }));
  const namesakes = values.filter(({ id, name }) => id !== value.id && fold(name) === fold(value.name));
  const kept = namesakes.reduce<Mapping<M>>(
    (at, other) => mapTo(at, other, meaningOfValue(mapping, other)),
    without,
  );
  return mapTo(kept, value, meaning);
}

/** Matchers that fit none of the values: they may name what another site has, or what is not used yet. */
export function strayMatchers<M>(mapping: Mapping<M>, values: readonly Option[]): readonly StrayMatcher<M>[] {
  const ids = new Set(values.map(({ id }) => Number(id)));
  const names = new Set(values.map(({ name }) => fold(name)));
  return mapping.flatMap(({ meaning, matchers }) =>
    matchers
      .filter((matcher) =>
        typeof matcher === 'string' ? !names.has(fold(matcher)) : !ids.has(Number(matcher.id)),
      )
      .map((matcher) => ({ meaning, matcher })),
  );
}

function mapTo<M>(mapping: Mapping<M>, value: Option, meaning: M | null): Mapping<M> {
  if (meaning === null || meaningOfValue(mapping, value) === meaning) return mapping;
  const matcher = { id: value.id };
  const at = mapping.findLastIndex((entry) => entry.meaning === meaning);
  const entry = mapping[at];
  return entry
    ? mapping.with(at, { ...entry, matchers: [...entry.matchers, matcher] })
    : [...mapping, { meaning, matchers: [matcher] }];
}

function hasId(matcher: Matcher, { id }: Option): boolean {
  return typeof matcher !== 'string' && Number(matcher.id) === Number(id);
}

function hasName(matcher: Matcher, { name }: Option): boolean {
  return typeof matcher === 'string' && fold(matcher) === fold(name);
}
