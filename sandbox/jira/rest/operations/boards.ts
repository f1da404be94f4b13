import type { Board, Sprint } from '../../site/model';
import { canBrowse } from '../../site/permissions';
import { formatTimestamp } from '../../site/timestamp';
import { projectOf, type Answer, type Call } from '../call';
import { badRequest, JiraError } from '../errors';
import { pageOf, pageRequest } from '../page';

const STATES = ['future', 'active', 'closed'] as const;

/** GET /rest/agile/1.0/board: boards of projects the caller browses. */
export function getBoards(call: Call): Answer {
  const { query, site, caller } = call;
  const request = pageRequest(call);
  const [name, idOrKey] = [(query.text('name') ?? '').toLowerCase(), query.text('projectKeyOrId')];
  const types = query.choices('type', ['scrum', 'kanban', 'simple']);
  query.done();
  const project = idOrKey === undefined ? undefined : projectOf(call, idOrKey);
  const found = [...site.boards.values()].filter(
    (board) =>
      canBrowse(board.project, caller) &&
      (!project || board.project === project) &&
      board.name.toLowerCase().includes(name) &&
      (types.length === 0 || types.includes(board.type)),
  );
  const page = pageOf(found, request, (board) => renderBoard(call, board));
  return { body: page, objects: page.values.length };
}

/** GET /rest/agile/1.0/board/{boardId}/sprint. */
export function getSprints(call: Call): Answer {
  const { query, path, site, caller } = call;
  const request = pageRequest(call);
  const states = query.choices('state', STATES);
  query.done();
  const board = site.boards.get(Number(path['boardId']));
  if (!board || !canBrowse(board.project, caller)) {
    throw new JiraError(404, [
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    ]);
  }
  if (board.type === 'kanban') throw badRequest('The board does not support sprints');
  const found = board.sprints.filter(({ state }) => states.length === 0 || states.includes(state));
  const page = pageOf(found, request, (sprint) => renderSprint(call, board, sprint));
  return { body: page, objects: page.values.length };
}

function renderBoard({ site }: Call, { id, name, type, project }: Board): Record<string, unknown> {
  return {
    id,
    self: `${site.baseUrl}/rest/agile/1.0/board/${id}`,
    name,
    type,
    location: {
      projectId: Number(project.id),
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: 'software',
      name: `${project.name} (${project.key})`,
    },
    isPrivate: false,
  };
}

function renderSprint({ site, zone }: Call, board: Board, sprint: Sprint): Record<string, unknown> {
  const { id, name, state } = sprint;
  const times = (['startDate', 'endDate', 'completeDate'] as const).flatMap((field) => {
    const time = sprint[field];
    return time === undefined ? [] : [[field, formatTimestamp(time, zone)]];
  });
  return {
    id,
    self: `${site.baseUrl}/rest/agile/1.0/sprint/${id}`,
    state,
    name,
    ...(Object.fromEntries(times) as Record<string, string>),
    originBoardId: board.id,
  };
}
