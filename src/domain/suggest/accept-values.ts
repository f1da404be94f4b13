import { fold, type Matcher } from '../names';
import { SEVERITIES, type Settings, type Severity } from '../settings';
import type { Option } from './option-meaning';
import type { ResolutionMeaning, ValueSuggestion } from './values';

/** What set-up proposes beside fields and their options. */
export interface ValueProposals {
  readonly severities: readonly ValueSuggestion<Severity | null>[];
  readonly resolutions: readonly ValueSuggestion<ResolutionMeaning>[];
  readonly unconfirmed: readonly Option[];
  readonly notReleases: readonly Option[];
}

/**
 * Settings in which the values have the meanings that are proposed. What a value means already stays. Versions that
 * look like sprints or buckets are treated as no releases, those to come too.
 */
export function acceptValues(settings: Settings, proposed: ValueProposals): Settings {
  const severities = { ...settings.severities };
  for (const { value, means } of proposed.severities)
    if (means !== null && severityNow(settings, value) === null)
      severities[means] = [...severities[means], { id: value.id }];
  const { duplicate, rejected, unconfirmed } = settings.scope;
  const lists = { duplicate: [...duplicate.resolutions], rejected: [...rejected.resolutions] };
  for (const { value, means } of proposed.resolutions)
    if (means !== 'valid' && resolutionNow(settings, value) === 'valid') lists[means].push({ id: value.id });
  const statuses = proposed.unconfirmed.filter((status) => !names(unconfirmed.statuses, status));
  return {
    ...settings,
    severities,
    scope: {
      ...settings.scope,
      duplicate: { ...duplicate, resolutions: lists.duplicate },
      rejected: { resolutions: lists.rejected },
      unconfirmed: { statuses: [...unconfirmed.statuses, ...statuses.map(({ id }) => ({ id }))] },
    },
    releases: {
      ...settings.releases,
      excludeSuggested: settings.releases.excludeSuggested || proposed.notReleases.length > 0,
    },
  };
}

/** The severity of a value by the settings; null: it is unmapped. */
export function severityNow({ severities }: Pick<Settings, 'severities'>, value: Option): Severity | null {
  const byId = SEVERITIES.find((severity) =>
    severities[severity].some((matcher) => typeof matcher !== 'string' && matcher.id === value.id),
  );
  return byId ?? SEVERITIES.find((severity) => names(severities[severity], value)) ?? null;
}

/** Gives a value of the severity field a severity, by its id; null takes it away. */
export function giveSeverity(settings: Settings, value: Option, means: Severity | null): Settings {
  const severities = { ...settings.severities };
  for (const severity of SEVERITIES) severities[severity] = without(severities[severity], value);
  if (means !== null) severities[means] = [...severities[means], { id: value.id }];
  return { ...settings, severities };
}

/** What a resolution says of a defect by the settings. */
export function resolutionNow({ scope }: Pick<Settings, 'scope'>, value: Option): ResolutionMeaning {
  if (names(scope.duplicate.resolutions, value)) return 'duplicate';
  return names(scope.rejected.resolutions, value) ? 'rejected' : 'valid';
}

export function giveResolution(settings: Settings, value: Option, means: ResolutionMeaning): Settings {
  const { duplicate, rejected } = settings.scope;
  const added = (list: readonly Matcher[], isMeant: boolean): readonly Matcher[] =>
    isMeant ? [...without(list, value), { id: value.id }] : without(list, value);
  return {
    ...settings,
    scope: {
      ...settings.scope,
      duplicate: { ...duplicate, resolutions: added(duplicate.resolutions, means === 'duplicate') },
      rejected: { resolutions: added(rejected.resolutions, means === 'rejected') },
    },
  };
}

/** Whether a list of the settings names a value. */
export function names(matchers: readonly Matcher[], { id, name }: Option): boolean {
  return matchers.some((matcher) =>
    typeof matcher === 'string' ? fold(matcher) === fold(name) : matcher.id === id,
  );
}

/** A list of the settings that names a value no more, neither by id nor by name. */
export function without(matchers: readonly Matcher[], { id, name }: Option): readonly Matcher[] {
  return matchers.filter((matcher) =>
    typeof matcher === 'string' ? fold(matcher) !== fold(name) : matcher.id !== id,
  );
}
