import fc from 'fast-check';
import type { DefectFacts, LinkFact, ProjectFacts, VersionFacts } from '../../src/domain/facts';
import type { Settings } from '../../src/domain/settings';
import {
  CLONERS_LINK,
  day,
  defect,
  DUPLICATE,
  DUPLICATE_LINK,
  FIRST_STAGE,
  INVALID,
  project,
  settings,
} from './build';

/** Linked issues that are not defects: a task, and two service requests. */
const LINKED = [901, 902, 903];
/** A stored defect of another project. */
const NEIGHBOUR = 77;
export const NEIGHBOURS = [{ id: NEIGHBOUR, resolutionId: null, links: [] }];

const DAY_MS = 86_400_000;
/** Few days, so that versions share dates and defects are created on them, the day before and the day after. */
const releaseDay = fc.oneof(
  fc.constantFrom(...['2023-12-31', '2024-03-01', '2024-03-02', '2024-06-20'].map(day)),
  fc.integer({ min: day('2023-12-01'), max: day('2024-09-01') }),
);
const instant = fc.oneof(
  fc.integer({ min: Date.parse('2023-11-01'), max: Date.parse('2024-08-01') }),
  fc
    .tuple(releaseDay, fc.constantFrom(-1, 0, 1), fc.constantFrom(0, DAY_MS / 2, DAY_MS - 1))
    .map(([on, days, time]) => (on + days) * DAY_MS + time),
);
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 });
/** Stages, both sides of the release line, what lies on both sides, and what no mapping knows. */
const option = fc.oneof(
  fc.constantFrom(101, 102, 103, 104, 105, 106, 107, 108),
  fc.integer({ min: FIRST_STAGE, max: FIRST_STAGE + 9 }),
);
const status = fc.option(fc.integer({ min: 1, max: 6 }));
const moves = fc.array(fc.record({ from: status, to: status }), { maxLength: 2 });
const history = fc.record({
  steps: fc.array(fc.record({ at: instant, moves, resolutionCleared: fc.boolean(), fixed: ids }), {
    maxLength: 2,
  }),
  discoveryEdits: fc.array(fc.record({ at: instant, from: fc.option(option), to: fc.option(option) }), {
    maxLength: 2,
  }),
});

const anyVersion = fc.record({
  released: fc.boolean(),
  archived: fc.boolean(),
  releaseDay: fc.option(releaseDay),
  name: fc.constantFrom('1.0', '2.0', '2.1', '2.1.1', 'Sprint 3', 'Backlog'),
});

export const anyVersions = fc
  .array(anyVersion, { maxLength: 6 })
  .map((all) => all.map((v, i): VersionFacts => ({ ...v, id: i + 1, position: i })));

const link =
  (typeId: number, direction: LinkFact['direction']) =>
  (issueId: number): LinkFact => ({ typeId, direction, issueId });
/** Mostly to the first few defects, so that chains close to rings. */
const duplicates = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 30 }), fc.constant(NEIGHBOUR)),
  { maxLength: 2 },
);

const anyDefect = fc.record({
  created: instant,
  resolved: fc.option(instant),
  affected: ids,
  fixed: ids,
  statusId: fc.constantFrom(1, 2),
  discoveryId: fc.option(option),
  originId: fc.option(fc.constantFrom(301, 302, 303)),
  mechanismId: fc.option(fc.constantFrom(201, 202, 205)),
  typeOptionId: fc.option(fc.constantFrom(401, 402)),
  preventionOptionId: fc.option(fc.constantFrom(501, 502)),
  resolutionId: fc.option(fc.constantFrom(1, DUPLICATE, INVALID, 9)),
  severityId: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  components: fc.subarray([1, 2]),
  labels: fc.subarray([1, 2]),
  history: fc.option(history),
  outward: fc.option(duplicates, { freq: 1 }),
  inward: fc.option(duplicates, { freq: 1 }),
  related: fc.subarray(LINKED, { maxLength: 1 }),
});

export const anyDefects: fc.Arbitrary<DefectFacts[]> = fc.array(anyDefect, { maxLength: 30 }).map((all) =>
  all.map(({ outward, inward, related, ...facts }, index) =>
    defect('2024-01-01', {
      ...facts,
      id: index + 1,
      links: [
        ...(outward ?? []).map(link(DUPLICATE_LINK, 'outward')),
        ...(inward ?? []).map(link(DUPLICATE_LINK, 'inward')),
        ...related.map(link(CLONERS_LINK, 'inward')),
      ],
    }),
  ),
);

const at = (date: string): number => Date.parse(`${date}T09:00:00Z`);

/** A project of which everything was read: linked issues, sprints and another project's defect too. */
export function wholeProject(
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
): ProjectFacts {
  return {
    ...project(versions, defects, NEIGHBOURS),
    linkedIssues: new Map(
      LINKED.map((id) => [id, { id, typeId: 2, created: at('2024-03-01'), serviceRequest: id > 901 }]),
    ),
    sprints: ['2023-12-01', '2024-01-15', '2024-01-20', '2024-05-01'].map((start, index) => ({
      id: index + 1,
      name: `Sprint ${index + 1}`,
      start: at(start),
      end: at(start) + 14 * DAY_MS,
      completed: null,
    })),
  };
}

/** Settings under which every table has something to say. */
export const EVERYTHING: Settings = settings({
  discovery: [
    ...settings().discovery,
    { options: ['Around the release'], range: { from: 'Staging', to: 'Production (found by us)' } },
  ],
  dimensions: { type: { from: 'field', field: 'customfield_1' }, area: { from: 'components' } },
  followThrough: { linkTypes: ['Cloners'], labels: ['known'], options: ['Regression test added'] },
  reopened: { policy: 'counts as escaped', statuses: [] },
});
