import { fold, type Matcher } from './names';
import type { Option } from './suggest/option-meaning';

/** Values of Jira that have one meaning. */
export interface MappingEntry<M> {
  readonly meaning: M;
  readonly matchers: readonly Matcher[];
}

/** What values mean, in the order in which names are asked. Meanings are compared as they are: texts or numbers. */
export type Mapping<M> = readonly MappingEntry<M>[];

/** A matcher of a mapping that fits no value of the site. */
export interface StrayMatcher<M> {
  readonly meaning: M;
  readonly matcher: Matcher;
}

/**
 * What a value means, or null. A matcher by id goes before one by name, then the first in order; names that always
 * mean something (`own`) go before those of the mapping.
 */
export function meaningOfValue<M>(mapping: Mapping<M>, value: Option, own: Mapping<M> = []): M | null {
  const byId = mapping.find(({ matchers }) => matchers.some((matcher) => hasId(matcher, value)));
  const found =
    byId ?? [...own, ...mapping].find(({ matchers }) => matchers.some((matcher) => hasName(matcher, value)));
  return found ? found.meaning : null;
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
  own: Mapping<M> = [],
): Mapping<M> {
  const without = mapping.map((entry) => ({
    ...entry,
    matchers: entry.matchers.filter((matcher) => !hasId(matcher, value) && !hasName(matcher, value)),
  }));
  const namesakes = values.filter(({ id, name }) => id !== value.id && fold(name) === fold(value.name));
  const kept = namesakes.reduce<Mapping<M>>(
    (at, other) => mapTo(at, other, meaningOfValue(mapping, other, own), own),
    without,
  );
  return mapTo(kept, value, meaning, own);
}

/** Matchers that fit none of the values: they may name what another site has, or what is not used yet. */
export function strayMatchers<M>(mapping: Mapping<M>, values: readonly Option[]): readonly StrayMatcher<M>[] {
  return mapping.flatMap(({ meaning, matchers }) =>
    matchers
      .filter((matcher) => !values.some((value) => hasId(matcher, value) || hasName(matcher, value)))
      .map((matcher) => ({ meaning, matcher })),
  );
}

function mapTo<M>(mapping: Mapping<M>, value: Option, meaning: M | null, own: Mapping<M>): Mapping<M> {
  if (meaning === null || meaningOfValue(mapping, value, own) === meaning) return mapping;
  const matcher = { id: value.id };
  const at = mapping.findIndex((entry) => entry.meaning === meaning);
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
