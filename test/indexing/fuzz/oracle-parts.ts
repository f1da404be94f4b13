import { renderVersion } from '../../../sandbox/jira/rest/render/version';
import type { ChangeItem, Project } from '../../../sandbox/jira';
import { parseDay } from '../../../src/domain/day';
import type { DefectFacts, HistoryFacts, LinkedIssueFacts, VersionFacts } from '../../../src/domain/facts';
import type { SprintFacts } from '../../../src/domain/sprint';
import type { World } from './world';

export function versionsOf({ site }: World, { versions }: Project): readonly VersionFacts[] {
  return versions.map((version, position) => {
    const { releaseDate } = renderVersion(site, version);
    return {
      id: Number(version.id),
      name: version.name,
      released: version.released,
      archived: version.archived,
      releaseDay: typeof releaseDate === 'string' ? parseDay(releaseDate) : null,
      position,
    };
  });
}

/** Issues at the other ends of links, but for those under a security level. */
export function linkedTo(
  { site }: World,
  defects: readonly Pick<DefectFacts, 'links'>[],
): ReadonlyMap<number, LinkedIssueFacts> {
  const found = new Map<number, LinkedIssueFacts>();
  for (const { issueId: id } of defects.flatMap(({ links }) => links)) {
    const issue = site.issues.find(String(id));
    if (!issue || issue.level) continue;
    const { type, created } = issue;
    found.set(id, { id, typeId: Number(type.id), created, serviceRequest: false });
  }
  return found;
}

export function sprintsOf({ site }: World, project: Project): readonly SprintFacts[] {
  const board = [...site.boards.values()].find((each) => each.project === project);
  return (board?.sprints ?? []).map(({ id, name, state, startDate, endDate, completeDate }) => ({
    id,
    name,
    start: state === 'future' ? null : (startDate ?? null),
    end: endDate ?? null,
    completed: completeDate ?? null,
  }));
}

/** What the site's own history of an issue tells: moves of status, cleared resolutions and edits of discovery. */
export function historyOf(
  { site }: World,
  { id, fixed }: Pick<DefectFacts, 'id' | 'fixed'>,
  discovery: string | null,
): HistoryFacts {
  const history = site.issues.find(String(id))?.history ?? [];
  const told = history.map(({ created: at, items }, place) => {
    const of = (fieldId: string): readonly ChangeItem[] => items.filter((item) => item.fieldId === fieldId);
    return {
      at,
      moves: of('status').map(({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
      resolutionCleared: of('resolution').some(({ from, to }) => from !== null && to === null),
      fixed: fixedBefore(
        fixed,
        history.slice(place).flatMap((entry) => entry.items),
      ),
      edits:
        discovery === null
          ? []
          : of(discovery).map(({ from, to }) => ({ at, from: idOf(from), to: idOf(to) })),
    };
  });
  return {
    steps: told
      .filter(({ moves, resolutionCleared }) => moves.length > 0 || resolutionCleared)
      .map(({ at, moves, resolutionCleared, fixed: then }) => ({
        at,
        moves,
        resolutionCleared,
        fixed: then,
      })),
    discoveryEdits: told.flatMap(({ edits }) => edits),
  };
}

/** The fix versions before changes, oldest first, that led to the present ones. */
function fixedBefore(present: readonly number[], changes: readonly ChangeItem[]): readonly number[] {
  const versions = new Set(present);
  for (const { fieldId, from, to } of changes.toReversed()) {
    if (fieldId !== 'fixVersions') continue;
    if (to !== null) versions.delete(Number(to));
    if (from !== null) versions.add(Number(from));
  }
  return [...versions].sort((a, b) => a - b);
}

function idOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
