import { fold, type Matcher } from './names';
import type { DimensionSource, Settings } from './settings';

/** What a value that settings name is, to Jira. */
export type NamedKind =
  | 'types'
  | 'statuses'
  | 'resolutions'
  | 'priorities'
  | 'options'
  | 'components'
  | 'labels'
  | 'linkTypes'
  | 'versions'
  | 'fields';

/** A value that settings name, with the path of the setting that names it. */
export interface NamedValue {
  readonly path: string;
  readonly kind: NamedKind;
  readonly matcher: Matcher;
}

/** What a site has, by kind; null is not known, and then nothing is a stranger. */
export type KnownValues = {
  readonly [K in NamedKind]: readonly { readonly id: string; readonly name: string }[] | null;
};

/** Values that settings name and the site does not have: they would match nothing, or by an id the wrong thing. */
export function strangersOf(settings: Settings, known: KnownValues): readonly NamedValue[] {
  return namedValues(settings).filter(
    ({ kind, matcher }) => known[kind] !== null && !known[kind].some((value) => isOf(matcher, value)),
  );
}

/** All values of Jira that settings name. */
export function namedValues(settings: Settings): readonly NamedValue[] {
  const { defects, fields, severities, scope, inference, releases, dimensions, reopened, followThrough } =
    settings;
  const list = (path: string, kind: NamedKind, matchers: readonly Matcher[]): readonly NamedValue[] =>
    matchers.map((matcher) => ({ path, kind, matcher }));
  const severityKind = fields.severity === 'priority' ? 'priorities' : 'options';
  return [
    ...list('defects.types', 'types', defects.types),
    ...Object.entries(fields).flatMap(([role, id]) => fieldAt(`fields.${role}`, id)),
    ...settings.discovery.flatMap(({ options }) => list('discovery', 'options', options)),
    ...settings.origins.flatMap(({ options }) => list('origins', 'options', options)),
    ...settings.mechanisms.flatMap(({ options }) => list('mechanisms', 'options', options)),
    ...Object.entries(severities).flatMap(([name, values]) =>
      list(`severities.${name}`, severityKind, values),
    ),
    ...list('scope.duplicate.resolutions', 'resolutions', scope.duplicate.resolutions),
    ...list('scope.duplicate.linkTypes', 'linkTypes', scope.duplicate.linkTypes),
    ...list('scope.rejected.resolutions', 'resolutions', scope.rejected.resolutions),
    ...list('scope.accepted.labels', 'labels', scope.accepted.labels),
    ...list('scope.unconfirmed.statuses', 'statuses', scope.unconfirmed.statuses),
    ...inference.ownRules.flatMap((rule) =>
      'label' in rule
        ? list('inference.ownRules', 'labels', [rule.label])
        : list('inference.ownRules', 'components', [rule.component]),
    ),
    ...list('releases.notReleases', 'versions', releases.notReleases),
    ...dimensionField('dimensions.type', dimensions.type),
    ...dimensionField('dimensions.area', dimensions.area),
    ...list('reopened.statuses', 'statuses', reopened.statuses),
    ...list('followThrough.linkTypes', 'linkTypes', followThrough.linkTypes),
    ...list('followThrough.labels', 'labels', followThrough.labels),
    ...list('followThrough.options', 'options', followThrough.options),
  ];
}

function fieldAt(path: string, id: string | null): readonly NamedValue[] {
  return id === null || id === 'priority' ? [] : [{ path, kind: 'fields', matcher: { id } }];
}

function dimensionField(path: string, source: DimensionSource | null): readonly NamedValue[] {
  return source?.from === 'field' ? fieldAt(path, source.field) : [];
}

function isOf(matcher: Matcher, { id, name }: { readonly id: string; readonly name: string }): boolean {
  return typeof matcher === 'string' ? fold(matcher) === fold(name) : matcher.id === id;
}
