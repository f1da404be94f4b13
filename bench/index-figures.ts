import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Clock } from '../sandbox/clock';
import { type Issue, loadDataDirectory, updateIssue } from '../sandbox/jira';
import { openSandbox, ROOT, type Sandbox } from '../sandbox/open';
import { ask } from '../sandbox/report/app';
import { seededRandom } from '../sandbox/seeded-random';
import { withWholePast } from '../sandbox/whole-past';
import type { Figure } from './figure';

const HOUR_MS = 3_600_000;
const EDITS_A_DAY = 1000;
/** What only changelogs and linked issues tell: read after the issues, and counted apart. */
const DETAILS = ['getBulkChangelogs', 'bulkFetchIssues'];

/** What indexing the sample's TIMOB, keeping it true and reporting on it cost in Jira's points and SQL statements. */
export async function indexFigures(): Promise<readonly Figure[]> {
  const clock = new Clock();
  const { site } = await loadDataDirectory(path.join(ROOT, 'sample/titanium'), clock);
  const sandbox = await openSandbox(site, clock);
  try {
    const project = site.project('TIMOB');
    if (!project) throw new Error('the sample has no project TIMOB');
    const projectId = Number(project.id);
    await ask(sandbox, 'save-site-settings', { document: withWholePast({}) });
    const backfill = await backfillFigures(sandbox, projectId);
    const report = await reportFigures(sandbox, projectId);
    const issues = [...site.issues.ofProject(project)].filter(({ type }) => type.name === 'Bug');
    return [
      ...backfill,
      ...report,
      ...(await burstFigures(sandbox, issues.slice(0, 200))),
      await dayFigure(sandbox, issues),
    ];
  } finally {
    await sandbox.close();
  }
}

async function backfillFigures(sandbox: Sandbox, projectId: number): Promise<readonly Figure[]> {
  const before = sandbox.platform.usage.snapshot().sql.statements;
  sandbox.jira.usage.reset();
  await ask(sandbox, 'enable-projects', { projectIds: [projectId] });
  await sandbox.platform.settle();
  const statements = sandbox.platform.usage.snapshot().sql.statements - before;
  const { usage } = sandbox.jira;
  const sumOf = (what: 'calls' | 'points', of: readonly string[]): number =>
    of.reduce((sum, operation) => sum + usage.of(operation)[what], 0);
  const issuesOnly = Object.keys(usage.byOperation).filter((operation) => !DETAILS.includes(operation));
  const defects = (await ask(sandbox, 'report', { projectId })).report.read;
  const perThousand = (count: number): number => (1000 * count) / defects;
  return [
    { name: 'back-fill: rate points a defect', value: sumOf('points', issuesOnly) / defects, most: 1.05 },
    {
      name: 'back-fill: REST calls per 1,000 defects',
      value: perThousand(sumOf('calls', issuesOnly)),
      most: 12,
    },
    {
      name: 'changelogs and linked issues: rate points a defect',
      value: sumOf('points', DETAILS) / defects,
      most: 10,
    },
    {
      name: 'changelogs and linked issues: REST calls per 1,000 defects',
      value: perThousand(sumOf('calls', DETAILS)),
      most: 12,
    },
    { name: 'back-fill: SQL statements per 1,000 defects', value: perThousand(statements), most: 60 },
  ];
}

async function reportFigures(sandbox: Sandbox, projectId: number): Promise<readonly Figure[]> {
  const before = sandbox.platform.usage.snapshot().sql.statements;
  sandbox.jira.usage.reset();
  const answer = await ask(sandbox, 'report', { projectId });
  const statements = sandbox.platform.usage.snapshot().sql.statements - before;
  const { read } = answer.report;
  return [
    { name: 'report: SQL statements per 1,000 defects', value: (1000 * statements) / read, most: 2 },
    { name: 'report: REST calls', value: sandbox.jira.usage.total.calls, most: 1 },
    {
      name: 'report: gzipped KB of the answer',
      value: gzipSync(JSON.stringify(answer)).length / 1000,
      most: 100,
    },
  ];
}

/** A thousand updates of 200 issues at once. */
async function burstFigures(sandbox: Sandbox, issues: readonly Issue[]): Promise<readonly Figure[]> {
  sandbox.clock.advance(HOUR_MS);
  sandbox.jira.usage.reset();
  for (let round = 0; round < 5; round++)
    for (const issue of issues) updateIssue(sandbox.site, issue, { labels: [`burst-${round}`] });
  await sandbox.platform.settle();
  const { calls, points } = sandbox.jira.usage.of('bulkFetchIssues');
  return [{ name: 'burst of 1,000 updates of 200 issues: issues read', value: points - calls, most: 200 }];
}

/**
 * A day with a thousand edits at even distances and every hourly comparison. Nothing of it grows with the number of
 * defects: only what changed is read, and equal counts end the daily comparison.
 */
async function dayFigure(sandbox: Sandbox, issues: readonly Issue[]): Promise<Figure> {
  const random = seededRandom(1);
  sandbox.jira.usage.reset();
  for (let hour = 0; hour < 24; hour++) {
    for (let edit = 0; edit < EDITS_A_DAY / 24; edit++) {
      const issue = issues[Math.floor(random() * issues.length)];
      if (issue) updateIssue(sandbox.site, issue, { labels: [`edit-${hour}`] });
      await sandbox.platform.pass((24 * HOUR_MS) / EDITS_A_DAY);
    }
    await sandbox.platform.runSchedule('hourly');
    await sandbox.platform.settle();
  }
  return {
    name: 'a day with 1,000 edits: rate points',
    value: sandbox.jira.usage.total.points,
    most: 10_000,
  };
}
