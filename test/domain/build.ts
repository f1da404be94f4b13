import { parseDay } from '../../src/domain/day';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import type {
  DefectFacts,
  FactNames,
  NeighbourFacts,
  ProjectFacts,
  VersionFacts,
  WorkflowStep,
} from '../../src/domain/facts';
import type { Settings } from '../../src/domain/settings';

/** Ids of the names that the builders use. */
export const FIXED = 1;
export const DUPLICATE = 2;
export const INVALID = 3;
export const DUPLICATE_LINK = 10;
export const CLONERS_LINK = 11;

/** The option of the discovery field that means the ladder's first stage; the other stages follow it. */
export const FIRST_STAGE = 111;
const STAGE_NAMES = DEFAULT_SETTINGS.ladder.stages;

const NAMES: FactNames = {
  types: new Map([[1, 'Bug']]),
  statuses: new Map([
    [1, 'Open'],
    [2, 'Reported'],
    [3, 'Closed'],
    [4, 'Reopened'],
    [5, 'Verified'],
  ]),
  statusCategories: new Map([
    [1, 'new'],
    [2, 'undefined'],
    [3, 'done'],
    [4, 'indeterminate'],
    [5, 'done'],
  ]),
  resolutions: new Map([
    [FIXED, 'Fixed'],
    [DUPLICATE, 'Duplicate'],
    [INVALID, ' INVALID'],
  ]),
  priorities: new Map([
    [1, 'Blocker'],
    [2, 'High'],
    [3, 'medium '],
    [4, 'Trivial'],
    [5, 'None'],
  ]),
  options: new Map([
    [101, 'Unit test'],
    [102, 'UAT'],
    [103, 'Production'],
    [104, 'Pre-production'],
    [105, 'On the moon'],
    [106, 'Production (found by customers)'],
    [107, 'Production (found by us)'],
    [108, 'Around the release'],
    [201, 'Not preventable'],
    [202, 'No test existed'],
    [301, ' REQUIREMENTS'],
    [302, 'Code'],
    [303, 'Sunspots'],
    [501, 'Regression test added '],
    [502, 'Nothing done'],
    [401, 'Functional'],
    [402, 'Security'],
    ...STAGE_NAMES.map((name, index) => [FIRST_STAGE + index, name] as const),
  ]),
  components: new Map([
    [1, 'Checkout'],
    [2, 'Search'],
  ]),
  labels: new Map([
    [1, 'known'],
    [2, 'Support'],
  ]),
  linkTypes: new Map([
    [DUPLICATE_LINK, 'Duplicate'],
    [CLONERS_LINK, 'Cloners'],
  ]),
};

let nextId = 1000;

/** The day number of `yyyy-mm-dd`. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

/** An open bug created at noon UTC of the day, with nothing else known of it. */
export function defect(created: string, facts: Partial<DefectFacts> = {}): DefectFacts {
  const id = facts.id ?? nextId++;
  return {
    id,
    number: id,
    created: Date.parse(`${created}T12:00:00Z`),
    resolved: null,
    typeId: 1,
    statusId: 1,
    resolutionId: null,
    severityId: null,
    discoveryId: null,
    originId: null,
    mechanismId: null,
    affected: [],
    fixed: [],
    components: [],
    labels: [],
    links: [],
    typeOptionId: null,
    areaOptionId: null,
    preventionOptionId: null,
    history: null,
    ...facts,
  };
}

/** A step by which a defect comes back by default: its resolution is cleared at noon UTC of the day. */
export function reopening(date: string, ...fixed: number[]): WorkflowStep {
  return { at: Date.parse(`${date}T12:00:00Z`), moves: [], resolutionCleared: true, fixed };
}

/** A version: dated and released unless told otherwise. */
export function version(id: number, date: string | null, facts: Partial<VersionFacts> = {}): VersionFacts {
  return {
    id,
    name: `v${id}`,
    released: true,
    releaseDay: date === null ? null : day(date),
    archived: false,
    position: id,
    ...facts,
  };
}

export function project(
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
  neighbours: readonly NeighbourFacts[] = [],
): ProjectFacts {
  return {
    project: { id: 1, key: 'SHOP' },
    versions,
    defects,
    neighbours,
    names: NAMES,
    linkedIssues: null,
    sprints: null,
  };
}

/** The defaults with some parts replaced. */
export function settings(change: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...change };
}
