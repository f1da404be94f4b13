import type { Board, Project, Sprint } from '../../site/model';
import { canBrowse } from '../../site/permissions';
import { formatTimestamp } from '../../site/timestamp';
import type { Answer, Call } from '../call';
import { badRequest, JiraError } from '../errors';
import { pageOf, pageRequest } from '../page';

/** In the order of Jira's answers. */
const STATES = ['closed', 'active', 'future'] as const;

/** GET /rest/agile/1.0/board: boards of projects the caller browses. */
export function getBoards(call: Call): Answer {
  const { query, site, caller } = call;
  requireSoftware(call);
  const request = pageRequest(call);
  const [name, idOrKey] = [(query.text('name') ?? '').toLowerCase(), query.text('projectKeyOrId')];
  const types = query.choices('type', ['scrum', 'kanban', 'simple']);
  query.done();
  const project = idOrKey === undefined ? undefined : projectNamed(call, idOrKey);
  const found = [...site.boards.values()].filter(
    (board) =>
      canBrowse(board.project, caller) &&
      (!project || board.shows.includes(project)) &&
      board.name.toLowerCase().includes(name) &&
      (types.length === 0 || types.includes(board.type)),
  );
  const page = pageOf(found, request, (board) => renderBoard(call, board));
  return { body: page, objects: page.values.length };
}

/** GET /rest/agile/1.0/board/{boardId}/sprint. */
export function getSprints(call: Call): Answer {
  const { query, path, site, caller } = call;
  requireSoftware(call);
  const request = pageRequest(call);
  const states = query.choices('state', STATES);
  query.done();
  const board = site.boards.get(Number(path['boardId']));
  if (!board || !canBrowse(board.project, caller)) {
    throw new JiraError(404, [
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    ]);
  }
  if (!supportsSprints(board)) throw badRequest('The board does not support sprints');
  const found = board.sprints
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const page = pageOf(found, request, (sprint) => renderSprint(call, board, sprint));
  return { body: page, objects: page.values.length };
}

function requireSoftware({ site }: Call): void {
  if (!site.hasSoftware) throw new JiraError(403, ['The user has no valid license for Jira Software.']);
}

/** Unlike Jira's platform, Jira Software answers 400 for a project that is not there for the caller. */
function projectNamed({ site, caller }: Call, idOrKey: string): Project {
  const project = site.project(idOrKey);
  if (!project || !canBrowse(project, caller))
    throw badRequest(`No project could be found with key or id '${idOrKey}'.`);
  return project;
}

/** A team-managed project's board has sprints once its team switches them on: here, once it has one. */
function supportsSprints({ type, sprints }: Board): boolean {
  return type === 'scrum' || (type === 'simple' && sprints.length > 0);
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
      projectTypeKey: project.type,
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
