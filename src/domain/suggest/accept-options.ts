import { fold, type Matcher } from '../names';
import type { Settings } from '../settings';
import type { RangeName } from '../stage';
import { mechanismReader, type Option, originReader, type Reader, stageReader } from './option-meaning';

/** The three fields whose options have meanings. */
export type TaggedRole = 'discovery' | 'origin' | 'mechanism';

/**
 * Settings in which each option of a field that is thought to mean something means it by its id, so that a renamed
 * option keeps its meaning. What an option means already stays; one that nobody knows stays without a meaning.
 */
export function acceptOptions(settings: Settings, role: TaggedRole, options: readonly Option[]): Settings {
  return options.reduce((at, option) => acceptOption(at, role, option), settings);
}

function acceptOption(settings: Settings, role: TaggedRole, option: Option): Settings {
  if (isPinned(settings, role, option.id)) return settings;
  const means = meaningNow(settings, role, option) ?? readerOf(settings, role)(option.name)?.means ?? null;
  return means === null ? settings : giveMeaning(settings, role, option.id, means);
}

function readerOf(settings: Settings, role: TaggedRole): Reader<RangeName> {
  switch (role) {
    case 'discovery':
      return stageReader(settings);
    case 'origin':
      return originReader(settings);
    case 'mechanism':
      return mechanismReader(settings);
  }
}

/**
 * Gives an option another meaning by its id, or none; `name` is the stage's, origin's or mechanism's. An option whose
 * name gives it a meaning has that again when it is given none.
 */
export function giveMeaning(
  settings: Settings,
  role: TaggedRole,
  optionId: string,
  means: RangeName | null,
): Settings {
  const without = withoutIds(settings, role, new Set([optionId]));
  if (means === null) return without;
  if (role === 'discovery') return withDiscovery(without, optionId, means);
  const name = typeof means === 'string' ? means : means.from;
  return role === 'origin'
    ? { ...without, origins: withOption(without.origins, name, optionId) }
    : { ...without, mechanisms: withOption(without.mechanisms, name, optionId) };
}

/** What an option means by the settings: its id goes before its name. Null: it is unmapped. */
export function meaningNow(settings: Settings, role: TaggedRole, option: Option): RangeName | null {
  const values = valuesOf(settings, role);
  const byId = values.find(({ options }) => options.some((matcher) => isId(matcher, option.id)));
  const byName = values.find(({ options }) =>
    options.some((matcher) => typeof matcher === 'string' && fold(matcher) === fold(option.name)),
  );
  return (byId ?? byName)?.means ?? null;
}

/** Whether the name alone gives an option a meaning. */
export function isNamed(settings: Settings, role: TaggedRole, { id, name }: Option): boolean {
  return meaningNow(withoutIds(settings, role, new Set([id])), role, { id, name }) !== null;
}

/** Ids that the settings give a meaning and that no option has: of deleted options, or of another site. */
export function strangeIds(
  settings: Settings,
  role: TaggedRole,
  options: readonly Option[],
): readonly string[] {
  const known = new Set(options.map(({ id }) => id));
  const ids = valuesOf(settings, role).flatMap(({ options: matchers }) =>
    matchers.flatMap((matcher) => (typeof matcher === 'string' ? [] : [matcher.id])),
  );
  return [...new Set(ids)].filter((id) => !known.has(id));
}

/** Settings in which those options have no meaning by their ids. */
export function withoutIds(settings: Settings, role: TaggedRole, ids: ReadonlySet<string>): Settings {
  const rest = <V extends { readonly options: readonly Matcher[] }>(value: V): V => ({
    ...value,
    options: value.options.filter((matcher) => typeof matcher === 'string' || !ids.has(matcher.id)),
  });
  switch (role) {
    case 'discovery':
      return {
        ...settings,
        discovery: settings.discovery.map(rest).filter(({ options }) => options.length > 0),
      };
    case 'origin':
      return { ...settings, origins: settings.origins.map(rest) };
    case 'mechanism':
      return { ...settings, mechanisms: settings.mechanisms.map(rest) };
  }
}

interface RoleValue {
  readonly means: RangeName;
  readonly options: readonly Matcher[];
}

/** Everything that an option may mean, in the order in which it is looked up. */
function valuesOf(settings: Settings, role: TaggedRole): readonly RoleValue[] {
  switch (role) {
    case 'discovery':
      return [
        ...settings.ladder.stages.map((stage) => ({ means: stage, options: [stage] })),
        ...settings.discovery.map(({ range, options }) => ({ means: range, options })),
      ];
    case 'origin':
      return settings.origins.map(named);
    case 'mechanism':
      return settings.mechanisms.map(named);
  }
}

function named({
  name,
  options,
}: {
  readonly name: string;
  readonly options: readonly Matcher[];
}): RoleValue {
  return { means: name, options: [name, ...options] };
}

function isPinned(settings: Settings, role: TaggedRole, id: string): boolean {
  return valuesOf(settings, role).some(({ options }) => options.some((matcher) => isId(matcher, id)));
}

function isId(matcher: Matcher, id: string): boolean {
  return typeof matcher !== 'string' && matcher.id === id;
}

function withDiscovery(settings: Settings, id: string, range: RangeName): Settings {
  const at = settings.discovery.findIndex((value) => isSameRange(value.range, range));
  const known = settings.discovery[at];
  const discovery = known
    ? settings.discovery.with(at, { ...known, options: [...known.options, { id }] })
    : [...settings.discovery, { options: [{ id }], range }];
  return { ...settings, discovery };
}

function withOption<V extends { readonly name: string; readonly options: readonly Matcher[] }>(
  values: readonly V[],
  name: string,
  id: string,
): readonly V[] {
  return values.map((value) =>
    value.name === name ? { ...value, options: [...value.options, { id }] } : value,
  );
}

function isSameRange(a: RangeName, b: RangeName): boolean {
  if (typeof a === 'string' || typeof b === 'string')
    return typeof a === 'string' && typeof b === 'string' && fold(a) === fold(b);
  return fold(a.from) === fold(b.from) && fold(a.to) === fold(b.to);
}
