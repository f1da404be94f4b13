import { utcDay } from '../src/domain/day';
import type {
  DefectFacts,
  FactNames,
  LinkedIssueFacts,
  LinkFact,
  ProjectFacts,
  VersionFacts,
  WorkflowStep,
} from '../src/domain/facts';

const FIRST_DAY = utcDay(Date.UTC(2014, 0, 1));
const DAYS = 3650;
const DUPLICATE_LINK = 1;
const RELATES_LINK = 2;
/** Above the ids of all defects. */
const FIRST_STORY = 100_000_000;

const NAMES: FactNames = {
  types: named(['Bug']),
  statuses: named(['Open', 'Done']),
  statusCategories: named(['new', 'done']),
  resolutions: named(['Fixed', 'Duplicate', 'Cannot Reproduce', "Won't Fix"]),
  priorities: named(['Blocker', 'High', 'Medium', 'Low', 'None']),
  options: named(['Unit test', 'UAT', 'Production', 'Code', 'Design', 'No test existed', 'Not preventable']),
  components: named([]),
  labels: named(numbered('label', 100)),
  linkTypes: named(['Duplicate', 'Relates']),
};

/** What a generated project is like. */
interface Shape {
  readonly defects: number;
  /** Of the defects, which follow each other. */
  readonly firstId: number;
  readonly versions: number;
  readonly components: number;
}

/**
 * Ten years of a project with this many defects, made anew on each walk: the same ones, and none is held.
 * @param chosen what is not usual about it
 */
export function manyFacts(defects: number, chosen: Partial<Omit<Shape, 'defects'>> = {}): ProjectFacts {
  const shape: Shape = { defects, firstId: 10_000, versions: 120, components: 40, ...chosen };
  return {
    project: { id: 1, key: 'MANY' },
    versions: Array.from({ length: shape.versions }, (_, index) => versionAt(index, shape)),
    defects: { [Symbol.iterator]: () => generated(shape) },
    neighbours: [],
    names: { ...NAMES, components: named(numbered('Component', shape.components)) },
    linkedIssues: new Map(),
    sprints: [],
  };
}

function* generated(shape: Shape): Generator<DefectFacts, void> {
  for (let index = 0; index < shape.defects; index++) yield defectAt(index, shape);
}

function defectAt(index: number, { defects: count, firstId, versions, components }: Shape): DefectFacts {
  const dice = scattered(index, 1);
  const day = FIRST_DAY + Math.floor((index / count) * DAYS);
  const created = day * 86_400_000 + (scattered(index, 2) % 86_400_000);
  const version = Math.floor((index / count) * versions);
  const isOpen = dice % 5 === 0;
  return {
    id: firstId + index,
    number: index + 1,
    created,
    resolved: isOpen ? null : created + 2 * scattered(index, 3),
    typeId: 1,
    statusId: isOpen ? 1 : 2,
    resolutionId: isOpen ? null : oneIn(dice, 8) ? 2 + (dice % 3) : 1,
    severityId: 1 + (dice % 5),
    discoveryId: oneIn(dice, 3) ? 1 + (dice % 3) : null,
    originId: oneIn(dice, 4) ? 4 + (dice % 2) : null,
    mechanismId: oneIn(dice, 6) ? 6 + (dice % 2) : null,
    typeOptionId: null,
    areaOptionId: null,
    preventionOptionId: null,
    affected: oneIn(dice, 2) ? [1 + Math.max(0, version - (dice % 4))] : [],
    fixed: isOpen ? [] : [1 + Math.min(versions - 1, version + (dice % 3))],
    components: [1 + (dice % components)],
    labels: oneIn(dice, 5) ? [1 + (dice % 100)] : [],
    links: [
      ...(oneIn(dice, 10) ? [toEarlier(index, dice, firstId)] : []),
      ...(oneIn(dice, 9) ? [toStory(index, firstId)] : []),
    ],
    history: oneIn(dice, 12)
      ? { steps: [reopening(created + scattered(index, 4))], discoveryEdits: [] }
      : null,
  };
}

function reopening(at: number): WorkflowStep {
  return { at, moves: [{ from: 2, to: 1 }], resolutionCleared: true, fixed: [] };
}

function toEarlier(index: number, dice: number, firstId: number): LinkFact {
  const earlier = Math.max(0, index - 1 - (dice % 50));
  return { typeId: DUPLICATE_LINK + (dice % 2), direction: 'outward', issueId: firstId + earlier };
}

/** To an issue of its own that is no defect. */
function toStory(index: number, firstId: number): LinkFact {
  return { typeId: RELATES_LINK, direction: 'outward', issueId: FIRST_STORY + firstId + index };
}

/** What is stored of the issues that are no defects; of those in memory there is none. */
export function* storiesOf({ defects }: Pick<ProjectFacts, 'defects'>): Generator<LinkedIssueFacts, void> {
  for (const { created, links } of defects)
    for (const { issueId } of links)
      if (issueId > FIRST_STORY) yield { id: issueId, typeId: 2, created, serviceRequest: false };
}

function versionAt(index: number, { versions }: Shape): VersionFacts {
  const releaseDay = FIRST_DAY + Math.floor(((index + 1) / versions) * DAYS);
  return {
    id: index + 1,
    name: `${1 + Math.floor(index / 12)}.${index % 12}.0`,
    released: true,
    releaseDay,
    archived: false,
    position: index,
  };
}

/** The same number for the same index and salt, and no pattern between neighbours: MurmurHash3's last steps. */
function scattered(index: number, salt: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function oneIn(dice: number, sides: number): boolean {
  return Math.floor(dice / 64) % sides === 0;
}

function numbered(what: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${what} ${index}`);
}

function named(names: readonly string[]): ReadonlyMap<number, string> {
  return new Map(names.map((name, index) => [index + 1, name]));
}
