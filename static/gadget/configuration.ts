import { clipped } from '../../src/domain/clip';
import type { DimensionValue } from '../../src/domain/filter/filter';
import type { GadgetSpan } from '../../src/domain/present/gadget-view';
import type { Severity } from '../../src/domain/settings';
import { idOf, isRecord } from '../shared/surface/extension';

export const STATISTICS = ['rate', 'trend', 'containment', 'triage'] as const;
export type Statistic = (typeof STATISTICS)[number];

export const SPANS = ['mature releases', 'release', 'days'] as const satisfies readonly GadgetSpan['kind'][];
export const ROLLING_DAYS = [7, 14, 30, 90] as const;
export const FLOORS = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];
/** Minutes between two refreshes; 0: only when the dashboard is loaded. */
export const REFRESHES = [0, 15, 30, 60, 120] as const;
/** As many as the app answers of at once. */
export const MOST_PROJECTS = 20;
export const LONGEST_TITLE = 100;
const MOST_AREAS = 200;

/** What a dashboard keeps for one gadget. Ids only: names are asked for, as the viewer. */
export interface GadgetConfiguration {
  readonly version: typeof VERSION;
  readonly projectIds: readonly number[];
  readonly statistic: Statistic;
  readonly span: GadgetSpan;
  /** Null: all severities. */
  readonly severityFloor: Severity | null;
  /** Empty: all; null is "has none". */
  readonly areas: readonly DimensionValue[];
  /** Shown above the number; empty says what is shown. */
  readonly title: string;
  /** Minutes. */
  readonly refresh: number;
}

const VERSION = 2;

/** What nobody has chosen yet. */
export const UNSET: GadgetConfiguration = {
  version: VERSION,
  projectIds: [],
  statistic: 'rate',
  span: { kind: 'mature releases' },
  severityFloor: null,
  areas: [],
  title: '',
  refresh: 0,
};

/** A part of a stored configuration that cannot be read. */
export interface ConfigurationProblem {
  readonly part: 'version' | 'projects' | 'statistic' | 'span' | 'severity' | 'areas' | 'title' | 'refresh';
  /** The value as JSON, shortened. */
  readonly value: string;
}

export type StoredConfiguration =
  /** Nobody has set the gadget up. */
  | { readonly state: 'none' }
  | { readonly state: 'known'; readonly configuration: GadgetConfiguration }
  /** What could be read is in the configuration; the rest is as if it were not set. */
  | {
      readonly state: 'unknown';
      readonly problems: readonly ConfigurationProblem[];
      readonly configuration: GadgetConfiguration;
    };

/** Reads what a dashboard has kept: of this version, of the first one (one project and a title), or of neither. */
export function storedConfiguration(stored: unknown): StoredConfiguration {
  if (!isRecord(stored) || !['version', 'projectId', 'projectIds'].some((key) => key in stored))
    return { state: 'none' };
  const problems: ConfigurationProblem[] = [];
  const read = <T>(
    part: ConfigurationProblem['part'],
    value: unknown,
    unset: T,
    parse: (value: unknown) => T | null,
  ): T => {
    if (value === undefined) return unset;
    const parsed = parse(value);
    if (parsed === null) problems.push({ part, value: shown(value) });
    return parsed ?? unset;
  };
  const { projectId, projectIds = projectId === undefined ? undefined : [projectId] } = stored;
  read('version', stored['version'], VERSION, (value) => (value === VERSION ? VERSION : null));
  const configuration: GadgetConfiguration = {
    version: VERSION,
    projectIds: read('projects', projectIds ?? null, UNSET.projectIds, projectsIn),
    statistic: read('statistic', stored['statistic'], UNSET.statistic, (value) => oneOf(STATISTICS, value)),
    span: read('span', stored['span'], UNSET.span, spanIn),
    severityFloor: floorIn(read, stored['severityFloor']),
    areas: read('areas', stored['areas'], UNSET.areas, areasIn),
    title: read('title', stored['title'], UNSET.title, (value) =>
      typeof value === 'string' && value.length <= LONGEST_TITLE ? value : null,
    ),
    refresh: read('refresh', stored['refresh'], UNSET.refresh, minutesIn),
  };
  return problems.length > 0
    ? { state: 'unknown', problems, configuration }
    : { state: 'known', configuration };
}

function floorIn(
  read: <T>(part: 'severity', value: unknown, unset: T, parse: (value: unknown) => T | null) => T,
  value: unknown,
): Severity | null {
  return value === null
    ? null
    : read<Severity | null>('severity', value, null, (floor) => oneOf(FLOORS, floor));
}

function projectsIn(value: unknown): readonly number[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_PROJECTS) return null;
  const ids = value.map(idOf);
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
}

function spanIn(value: unknown): GadgetSpan | null {
  if (!isRecord(value)) return null;
  switch (value['kind']) {
    case 'mature releases':
      return { kind: 'mature releases' };
    case 'release': {
      const id = idOf(value['id']);
      return id === null ? null : { kind: 'release', id };
    }
    case 'days': {
      const days = oneOf(ROLLING_DAYS, value['days']);
      return days === null ? null : { kind: 'days', days };
    }
    default:
      return null;
  }
}

function areasIn(value: unknown): readonly DimensionValue[] | null {
  const isArea = (area: unknown): area is DimensionValue =>
    area === null || (typeof area === 'string' && area !== '' && area.length <= 255);
  return Array.isArray(value) && value.length <= MOST_AREAS && value.every(isArea) ? value : null;
}

/** Jira gives a refresh back as it took it; older dashboards as text. */
function minutesIn(value: unknown): number | null {
  const minutes = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
  return typeof minutes === 'number' && Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= 1440
    ? minutes
    : null;
}

function oneOf<T>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return clipped(text, 60);
}
