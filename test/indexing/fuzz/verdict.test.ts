import { openDatabaseServer, type DatabaseServer } from '../../../sandbox/database';
import { createSecurityLevel, updateIssue } from '../../../sandbox/jira';
import { enableProject, mapFields } from './app-steps';
import { untrueCopies, waitingCopies } from './copies';
import { Dice } from './dice';
import { NOTHING } from './features';
import { reportFromSite } from './oracle';
import { openStage, type Stage } from './stage';
import { StandingClock } from './standing-clock';
import { problemsOf } from './verdict';
import { newWorld } from './world';

let server: DatabaseServer;
let stage: Stage;
beforeAll(async () => {
  server = await openDatabaseServer();
});
beforeEach(async () => {
  stage = await openStage(server, newWorld(new StandingClock(), new Dice(1)), 1, NOTHING);
  await mapFields(stage);
  for (const project of stage.world.site.projects.all.slice(0, 2)) await enableProject(stage, project);
  await stage.sandbox.platform.settle();
});
afterEach(() => stage.close());
afterAll(() => server.close());

const first = () => {
  const [project] = stage.world.site.projects.all;
  if (!project) throw new Error('the site has no project');
  return project;
};
const run = (statement: string) => stage.sandbox.database.pool.query(statement, [Number(first().id)]);
/** As the app does before it writes rows: their copies are true no more. */
const announce = () => stage.sandbox.database.pool.query('UPDATE segment SET want = want + 1 WHERE have > 1');

test('an index that was just read is true, and there is something in it', async () => {
  expect(await problemsOf(stage)).toEqual([]);
  const report = reportFromSite(stage.world, first(), '2024-06-03');
  expect(report.outcomes.escaped).toBeGreaterThan(0);
  expect(report.outcomes.contained).toBeGreaterThan(0);
});

test.each([
  ['a row that is gone', 'DELETE FROM defect WHERE project_id = ? LIMIT 1', /is missing/],
  [
    'a value that is not true',
    "UPDATE defect SET affected_ids = '', fixed_ids = '' WHERE project_id = ?",
    /report/,
  ],
  ['a version that is not true', 'UPDATE version SET released = 1 - released WHERE project_id = ?', /report/],
  [
    'rows of a project that is not enabled',
    'UPDATE defect SET project_id = 7 WHERE project_id = ?',
    /project 7/,
  ],
  ['a name that is left behind', 'UPDATE fact_name SET project_id = 7 WHERE project_id = ?', /fact_name/],
])('%s is noticed', async (_, statement, problem) => {
  await announce();
  await run(statement);
  expect((await problemsOf(stage)).join('\n')).toMatch(problem);
});

test('a copy that is not what its rows are is noticed', async () => {
  await run('UPDATE defect SET status_id = 999 WHERE project_id = ?');
  expect((await problemsOf(stage)).join('\n')).toMatch(/the copy of the window .* is not its rows/);
});

test('a window that nobody knows of is noticed, and one that was never packed', async () => {
  const { database } = stage.sandbox;
  await run('DELETE FROM segment WHERE project_id = ? AND have > 1 LIMIT 1');
  expect(await untrueCopies(database)).toEqual([expect.stringContaining('nobody knows of the window')]);
  expect(await waitingCopies(database)).toEqual([]);
  await announce();
  expect(await waitingCopies(database)).toContainEqual(expect.stringContaining('was never packed'));
});

test('a stored issue that is secured is noticed, and so is an event that nobody followed', async () => {
  const { site } = stage.world;
  stage.sandbox.platform.disturb({ seed: 1, doubledShare: 0, lostShare: 1, earliestMs: 0, latestMs: 0 });
  const level = createSecurityLevel(site, first(), { name: 'Board' });
  for (const issue of site.issues.ofProject(first())) updateIssue(site, issue, { level });
  await stage.sandbox.platform.settle();
  expect((await problemsOf(stage)).join('\n')).toMatch(/the secured ONE-\d+ is stored/);
});
