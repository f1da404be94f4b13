import fc from 'fast-check';
import type { DefectFacts, ProjectFacts, VersionFacts } from '../../src/domain/facts';
import type { Settings } from '../../src/domain/settings';
import { day, defect, DUPLICATE, DUPLICATE_LINK, INVALID, project, settings } from './build';

/** Link type of the builders that is no duplicate: Cloners. */
const RELATED_LINK = 11;
/** Linked issues that are not defects: a task, and two service requests. */
const LINKED = [901, 902, 903];

const instant = fc.integer({ min: Date.parse('2023-11-01'), max: Date.parse('2024-08-01') });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 });
const option = fc.constantFrom(101, 102, 103, 104, 105, 106);
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
  releaseDay: fc.option(fc.integer({ min: day('2023-12-01'), max: day('2024-09-01') })),
  name: fc.constantFrom('1.0', '2.0', '2.1', '2.1.1', 'Sprint 3', 'Backlog'),
});

export const anyVersions = fc
  .array(anyVersion, { maxLength: 6 })
  .map((all) => all.map((v, i): VersionFacts => ({ ...v, id: i + 1, position: i })));

const anyDefect = fc.record({
  created: instant,
  resolved: fc.option(instant),
  affected: ids,
  fixed: ids,
  discoveryId: fc.option(option),
  originId: fc.option(fc.constantFrom(301, 302, 303)),
  mechanismId: fc.option(fc.constantFrom(201, 202, 205)),
  typeOptionId: fc.option(fc.constantFrom(401, 402)),
  resolutionId: fc.option(fc.constantFrom(1, DUPLICATE, INVALID, 9)),
  severityId: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  components: fc.subarray([1, 2]),
  labels: fc.subarray([1, 2]),
  history: fc.option(history),
  duplicates: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }),
  related: fc.subarray(LINKED, { maxLength: 1 }),
});

export const anyDefects: fc.Arbitrary<DefectFacts[]> = fc.array(anyDefect, { maxLength: 30 }).map((all) =>
  all.map(({ duplicates, related, ...facts }, index) =>
    defect('2024-01-01', {
      ...facts,
      id: index + 1,
      links: [
        ...duplicates.map((issueId) => ({
          typeId: DUPLICATE_LINK,
          direction: 'outward' as const,
          issueId,
        })),
        ...related.map((issueId) => ({ typeId: RELATED_LINK, direction: 'inward' as const, issueId })),
      ],
    }),
  ),
);

const at = (date: string): number => Date.parse(`${date}T09:00:00Z`);

/** A project of which everything was read: linked issues and sprints too. */
export function wholeProject(
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
): ProjectFacts {
  return {
    ...project(versions, defects),
    linkedIssues: new Map(
      LINKED.map((id) => [id, { id, typeId: 2, created: at('2024-03-01'), serviceRequest: id > 901 }]),
    ),
    sprints: ['2023-12-01', '2024-01-15', '2024-01-20', '2024-05-01'].map((start, index) => ({
      id: index + 1,
      name: `Sprint ${index + 1}`,
      start: at(start),
      end: at(start) + 14 * 86_400_000,
      completed: null,
    })),
  };
}

/** Settings under which every table has something to say. */
export const EVERYTHING: Settings = settings({
  dimensions: { type: { from: 'field', field: 'customfield_1' }, area: { from: 'components' } },
  followThrough: { linkTypes: ['Cloners'], labels: ['known'] },
  reopened: { policy: 'counts as escaped', statuses: [] },
});
