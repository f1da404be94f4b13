import {
  createBoard,
  createProject,
  createSprint,
  type JiraSite,
  type Project,
  type Sprint,
} from '../../../../sandbox/jira';
import { served, smallSite, type Send } from '../support';

let site: JiraSite;
let web: Project;
let send: Send;

beforeEach(() => {
  ({ site, web } = smallSite());
  ({ send } = served(site));
});

const BOARDS = '/rest/agile/1.0/board';
const sprintsOf = (id: number) => send('GET', `${BOARDS}/${id}/sprint`);
const statusOf = async (url: string) => (await send('GET', url)).status;

it('gives the sprints of a board closed first, then the active ones, then those to come', async () => {
  const board = createBoard(site, web, 'Web board');
  const states: readonly Sprint['state'][] = ['future', 'active', 'closed', 'active'];
  for (const [place, state] of states.entries()) createSprint(site, board, { name: `${place}`, state });
  expect((await sprintsOf(board.id)).body).toMatchObject({
    values: [{ name: '2' }, { name: '1' }, { name: '3' }, { name: '0' }],
  });
});

it('refuses the sprints of a board that has none: Kanban, or team-managed with sprints switched off', async () => {
  const [kanban, simple] = (['kanban', 'simple'] as const).map((type) => createBoard(site, web, type, type));
  for (const board of [kanban, simple]) expect((await sprintsOf(board?.id ?? 0)).status).toBe(400);
  if (simple) createSprint(site, simple, { name: 'First', state: 'active' });
  expect((await sprintsOf(simple?.id ?? 0)).status).toBe(200);
});

it('lists for a project every board that shows it, with the type of the project that the board is in', async () => {
  const desk = createProject(site, { key: 'DESK', type: 'service_desk' });
  const shared = createBoard(site, desk, 'Shared', 'scrum', [desk, web]);
  createBoard(site, desk, 'Desk only');
  expect((await send('GET', `${BOARDS}?projectKeyOrId=${web.id}`)).body).toMatchObject({
    total: 1,
    values: [{ id: shared.id, location: { projectKey: 'DESK', projectTypeKey: 'service_desk' } }],
  });
  expect((await send('GET', '/rest/api/3/project/search?typeKey=service_desk')).body).toMatchObject({
    values: [{ key: 'DESK', projectTypeKey: 'service_desk' }],
  });
});

it('answers 400 for a project that is not there, and 403 for everything where there is no Jira Software', async () => {
  const board = createBoard(site, web, 'Web board');
  expect(await statusOf(`${BOARDS}?projectKeyOrId=NONE`)).toBe(400);
  site.hasSoftware = false;
  expect(await statusOf(BOARDS)).toBe(403);
  expect(await statusOf(`${BOARDS}/${board.id}/sprint`)).toBe(403);
});
