import { route } from '@forge/api';
import { z } from 'zod';
import type { SprintFacts } from '../domain/sprint';
import { log } from '../log';
import { JiraError } from './errors';
import { everyPage } from './pages';
import { requestJira } from './request';
import { instantOf } from './values';

/** Jira gives at most this many boards or sprints a page. */
const PAGE_SIZE = 50;

const objectsIn = ({ values }: { readonly values: readonly unknown[] }): number => values.length;

const page = <T extends z.ZodType>(value: T) =>
  z.object({ values: z.array(value), isLast: z.boolean().default(false) });

const boards = page(
  z.object({
    id: z.number().int(),
    type: z.string(),
    location: z.object({ projectId: z.number().int().nullish() }).nullish(),
  }),
);
type Board = z.infer<typeof boards>['values'][number];

const sprints = page(
  z.object({
    id: z.number().int(),
    name: z.string(),
    state: z.string(),
    startDate: instantOf.nullish(),
    endDate: instantOf.nullish(),
    completeDate: instantOf.nullish(),
  }),
);

/**
 * The sprints of a project's board, by id, as the app; none for a project whose boards have no sprints. Null, with a
 * line in the log, when Jira does not say: the site has no Jira Software, or the app may not see the project or board.
 * Costs one rate point a page and one a board and a sprint.
 *
 * @param boardId the board that the project names; null: the first by id that has sprints, the project's own boards
 *   before others that show its issues, Scrum boards before those of team-managed projects
 */
export async function readSprints(
  projectId: number,
  boardId: number | null,
): Promise<readonly SprintFacts[] | null> {
  try {
    for (const id of boardId === null ? await boardsOf(projectId) : [boardId]) {
      const found = await sprintsOf(id);
      if (found !== null) return found;
    }
    return [];
  } catch (error) {
    if (!(error instanceof JiraError) || ![400, 403, 404].includes(error.status)) throw error;
    log('sprints-not-read', { projectId, operation: error.operation, status: error.status });
    return null;
  }
}

async function boardsOf(projectId: number): Promise<readonly number[]> {
  const found = await everyPage((startAt) =>
    requestJira(
      route`/rest/agile/1.0/board?projectKeyOrId=${projectId}&startAt=${startAt}&maxResults=${PAGE_SIZE}`,
      { method: 'GET', as: 'app', operation: '/rest/agile/1.0/board', answer: boards, objectsIn },
    ),
  );
  const rank = ({ type, location }: Board): number =>
    (location?.projectId === projectId ? 0 : 2) + (type === 'scrum' ? 0 : 1);
  return found
    .filter(({ type }) => type !== 'kanban')
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id)
    .map(({ id }) => id);
}

/** Null when the board does not support sprints, which Jira says by 400. */
async function sprintsOf(boardId: number): Promise<readonly SprintFacts[] | null> {
  try {
    const found = await everyPage((startAt) =>
      requestJira(route`/rest/agile/1.0/board/${boardId}/sprint?startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
        method: 'GET',
        as: 'app',
        operation: '/rest/agile/1.0/board/{boardId}/sprint',
        answer: sprints,
        objectsIn,
      }),
    );
    return found
      .map(({ id, name, state, startDate, endDate, completeDate }) => ({
        id,
        name,
        // A sprint to come may have a planned start, which says nothing: it has not begun.
        start: state === 'future' ? null : (startDate ?? null),
        end: endDate ?? null,
        completed: completeDate ?? null,
      }))
      .sort((a, b) => a.id - b.id);
  } catch (error) {
    if (error instanceof JiraError && error.status === 400) return null;
    throw error;
  }
}
