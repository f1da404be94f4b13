import { type Calendar, calendarOf, type Day } from '../day';
import type { FactNames, ProjectFacts } from '../facts';
import { fold, type Matcher, matchingIds, type NamesById } from '../names';
import { SEVERITIES, type Mechanism, type Origin, type Settings, type Severity } from '../settings';
import { type Ladder, rangeNamed, stageIndex, type StageRange } from '../stage';
import { type Dimension, dimensionOf } from './dimension';
import { type PreventionMeaning, preventionMeaning } from './prevention';
import { type Releases, releasesOf } from './release';
import { type ReopeningMeaning, reopeningMeaning } from './reopening';

/** `unmapped`: Jira has a value that no mapping knows; `none`: Jira has no value. */
export type SeverityClass = Severity | 'unmapped' | 'none';

/** A project's own rule, ready to be asked. */
export interface CompiledRule {
  readonly kind: 'label' | 'component';
  readonly ids: ReadonlySet<number>;
  readonly range: StageRange;
}

/** What the raw ids of one project mean under its settings: settings and names, read once for all defects. */
export interface Meaning {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly ladder: Ladder;
  readonly releases: Releases;
  readonly duplicateResolutions: ReadonlySet<number>;
  readonly duplicateLinkTypes: ReadonlySet<number>;
  readonly rejectedResolutions: ReadonlySet<number>;
  readonly acceptedLabels: ReadonlySet<number>;
  readonly unconfirmedStatuses: ReadonlySet<number>;
  readonly severities: ReadonlyMap<number, Severity>;
  readonly discoveryRanges: ReadonlyMap<number, StageRange>;
  readonly origins: ReadonlyMap<number, Origin>;
  readonly mechanisms: ReadonlyMap<number, Mechanism>;
  readonly ownRules: readonly CompiledRule[];
  /** Ids of unrestricted service requests among the issues that defects link to. */
  readonly serviceRequests: ReadonlySet<number>;
  /** Days of creation on which nothing is inferred. */
  readonly notInferredOn: ReadonlySet<Day>;
  readonly types: Dimension | null;
  readonly areas: Dimension | null;
  readonly prevention: PreventionMeaning;
  readonly reopening: ReopeningMeaning;
}

/**
 * @param notInferredOn days of creation on which nothing is inferred
 * @throws RangeError when validated settings were not given: an unknown stage or time zone.
 */
export function meaningOf(
  facts: Pick<ProjectFacts, 'project' | 'versions' | 'names' | 'linkedIssues'>,
  settings: Settings,
  notInferredOn: ReadonlySet<Day> = new Set(),
): Meaning {
  const { names } = facts;
  const ladder = ladderOf(settings);
  const severityNames = settings.fields.severity === 'priority' ? names.priorities : names.options;
  return {
    settings,
    calendar: calendarOf(settings.timeZone),
    ladder,
    releases: releasesOf(facts.project.key, facts.versions, settings.releases),
    duplicateResolutions: matchingIds(settings.scope.duplicate.resolutions, names.resolutions),
    duplicateLinkTypes: matchingIds(settings.scope.duplicate.linkTypes, names.linkTypes),
    rejectedResolutions: matchingIds(settings.scope.rejected.resolutions, names.resolutions),
    acceptedLabels: matchingIds(settings.scope.accepted.labels, names.labels),
    unconfirmedStatuses: matchingIds(settings.scope.unconfirmed.statuses, names.statuses),
    severities: mapped(SEVERITIES, (severity) => settings.severities[severity], severityNames),
    discoveryRanges: discoveryRanges(settings, ladder, names.options),
    origins: mapped(settings.origins, (origin) => [origin.name, ...origin.options], names.options),
    mechanisms: mapped(settings.mechanisms, (m) => [m.name, ...m.options], names.options),
    ownRules: ownRules(settings, ladder, names),
    serviceRequests: new Set(
      [...(facts.linkedIssues?.values() ?? [])].filter((i) => i.serviceRequest).map((i) => i.id),
    ),
    notInferredOn,
    types: dimensionOf('type', settings.dimensions.type, names),
    areas: dimensionOf('area', settings.dimensions.area, names),
    prevention: preventionMeaning(settings, names),
    reopening: reopeningMeaning(settings, names),
  };
}

/** The ladder of validated settings. @throws RangeError naming a stage that is not on it. */
export function ladderOf({ ladder }: Pick<Settings, 'ladder'>): Ladder {
  const indexOf = (name: string): number => {
    const index = stageIndex(ladder.stages, name);
    if (index === null) throw new RangeError(`"${name}" is not a stage of the ladder`);
    return index;
  };
  return {
    stages: ladder.stages,
    releaseLine: indexOf(ladder.releaseLine),
    boundary: indexOf(ladder.boundary),
  };
}

/** The class of a value of the severity field. */
export function severityOf(severityId: number | null, meaning: Meaning): SeverityClass {
  return severityId === null ? 'none' : (meaning.severities.get(severityId) ?? 'unmapped');
}

function discoveryRanges(
  settings: Settings,
  ladder: Ladder,
  options: NamesById,
): ReadonlyMap<number, StageRange> {
  const stages = ladder.stages.map((stage, index) => ({
    options: [stage],
    range: { from: index, to: index },
  }));
  const extra = settings.discovery.map((value) => ({
    options: value.options,
    range: requireRange(ladder, value.range),
  }));
  return new Map(
    [...mapped([...stages, ...extra], (value) => value.options, options)].map(([id, v]) => [id, v.range]),
  );
}

function ownRules(settings: Settings, ladder: Ladder, names: FactNames): readonly CompiledRule[] {
  return settings.inference.ownRules.map((rule) => {
    const range = requireRange(ladder, rule.range);
    return 'label' in rule
      ? { kind: 'label', ids: matchingIds([rule.label], names.labels), range }
      : { kind: 'component', ids: matchingIds([rule.component], names.components), range };
  });
}

function requireRange(ladder: Ladder, name: Parameters<typeof rangeNamed>[1]): StageRange {
  const range = rangeNamed(ladder, name);
  if (!range) throw new RangeError(`"${JSON.stringify(name)}" is not a range of the ladder`);
  return range;
}

/** Ids to the value whose matchers mean them. An id match beats a name match, then the first in order wins. */
function mapped<T>(
  values: readonly T[],
  matchers: (value: T) => readonly Matcher[],
  names: NamesById,
): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  const byName = new Map<string, T>();
  for (const value of values) {
    for (const matcher of matchers(value)) {
      if (typeof matcher !== 'string') {
        if (!found.has(Number(matcher.id))) found.set(Number(matcher.id), value);
      } else if (!byName.has(fold(matcher))) byName.set(fold(matcher), value);
    }
  }
  for (const [id, name] of names) {
    const value = byName.get(fold(name));
    if (value !== undefined && !found.has(id)) found.set(id, value);
  }
  return found;
}
