import type { RowDataPacket } from 'mysql2/promise';
import type { Project } from '../../../sandbox/jira';
import { untrueCopies, waitingCopies } from './copies';
import { defectsOf, reportFromSite } from './oracle';
import type { Stage } from './stage';

/** What a run may still need to become true. */
const MOST_PROBLEMS = 6;
const PER_PROJECT = [
  'project',
  'version',
  'fact_name',
  'linked_issue',
  'sprint',
  'settings',
  'segment',
  'segment_part',
] as const;

/** What the app has that Jira does not say, in words; empty when both agree. */
export async function problemsOf(stage: Stage): Promise<readonly string[]> {
  const { world } = stage;
  const { database } = stage.sandbox;
  const problems: string[] = [...(await leftOver(stage)), ...refusals(stage)];
  for (const project of world.site.projects.all)
    if (world.enabled.has(project.id))
      problems.push(...(await rowsOf(stage, project)), ...(await reportOf(stage, project)));
  problems.push(...(await untrueCopies(database)), ...(await waitingCopies(database)));
  return problems.slice(0, MOST_PROBLEMS);
}

async function reportOf({ world, persist }: Stage, project: Project): Promise<readonly string[]> {
  const asOf = new Date(world.clock.now()).toISOString().slice(0, 10);
  const answer = await persist('report', { projectId: Number(project.id), asOf });
  const { state, isReadAnew, failure } = answer.index;
  if (state !== 'ready' || isReadAnew || failure !== null)
    return [`${project.key}: the index is ${JSON.stringify(answer.index)}`];
  const expected: unknown = JSON.parse(JSON.stringify(reportFromSite(world, project, asOf)));
  return differences(expected, answer.report, '').map((difference) => `${project.key}: report${difference}`);
}

/** The paths at which two JSON values differ, and how. */
function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (!isObject(expected) || !isObject(actual))
    return Object.is(expected, actual)
      ? []
      : [`${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => differences(expected[name], actual[name], `${path}.${name}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether the stored defects of a project are those that Jira has. */
async function rowsOf({ world, sandbox }: Stage, project: Project): Promise<readonly string[]> {
  const [rows] = await sandbox.database.pool.query<RowDataPacket[]>(
    'SELECT d.issue_id, d.lane = p.lane AS live FROM defect d JOIN project p ON p.project_id = d.project_id WHERE d.project_id = ? AND d.gone = 0',
    [project.id],
  );
  const stored = rows.filter((row) => Number(row['live']) === 1).map((row) => Number(row['issue_id']));
  const expected = new Set(defectsOf(world, project).map(({ facts }) => facts.id));
  const nameOf = (id: number): string => world.site.issues.find(String(id))?.key ?? `the deleted issue ${id}`;
  const secured = rows.filter((row) => world.site.issues.find(String(row['issue_id']))?.level);
  return [
    ...secured.map((row) => `${project.key}: the secured ${nameOf(Number(row['issue_id']))} is stored`),
    ...stored.filter((id) => !expected.has(id)).map((id) => `${project.key}: ${nameOf(id)} is stored`),
    ...[...expected]
      .filter((id) => !stored.includes(id))
      .map((id) => `${project.key}: ${nameOf(id)} is missing`),
    ...rows
      .filter((row) => Number(row['live']) !== 1)
      .map((row) => `${project.key}: ${nameOf(Number(row['issue_id']))} is left in the other lane`),
  ];
}

/** Rows of projects that are not enabled, and work that nobody will do. */
async function leftOver({ world, sandbox }: Stage): Promise<readonly string[]> {
  const { pool } = sandbox.database;
  const ids = [0, ...[...world.enabled].map(Number)];
  const problems: string[] = [];
  for (const table of PER_PROJECT) {
    const [rows] = await pool.query<RowDataPacket[]>(
      `SELECT DISTINCT project_id FROM ${table} WHERE project_id NOT IN (?)`,
      [ids],
    );
    for (const row of rows) problems.push(`${table} has rows of project ${String(row['project_id'])}`);
  }
  const [defects] = await pool.query<RowDataPacket[]>(
    'SELECT DISTINCT project_id FROM defect WHERE gone = 0 AND project_id NOT IN (?)',
    [ids],
  );
  for (const row of defects) problems.push(`defect has rows of project ${String(row['project_id'])}`);
  const [pending] = await pool.query<RowDataPacket[]>('SELECT issue_id FROM pending_issue');
  if (pending.length > 0) problems.push(`${pending.length} changes were never read`);
  return problems;
}

/** What the platform refused: a mistake of the app's whatever the weather. */
function refusals({ sandbox }: Stage): readonly string[] {
  const refused = sandbox.platform.errors.filter(({ kind }) => kind === 'refused');
  return [...new Set(refused.map(({ functionKey, reason }) => `${functionKey} was refused: ${reason}`))];
}
