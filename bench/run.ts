import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Clock } from '../sandbox/clock';
import { loadDataDirectory } from '../sandbox/jira';
import { openSandbox, ROOT } from '../sandbox/open';
import { ask } from '../sandbox/report/app';
import { withWholePast } from '../sandbox/whole-past';
import { bundleFigures } from './bundle';
import type { Figure } from './figure';
import { pageFigures } from './pages';
import { pipelineFigures } from './pipeline';

/** What a back-fill and a page cost in Jira's points and in SQL statements, on the sample's TIMOB. */
async function indexFigures(): Promise<readonly Figure[]> {
  const clock = new Clock();
  const { site } = await loadDataDirectory(path.join(ROOT, 'sample/titanium'), clock);
  const sandbox = await openSandbox(site, clock);
  try {
    const projectIds = [Number(site.project('TIMOB')?.id)];
    await ask(sandbox, 'save-site-settings', { document: withWholePast({}) });
    const installed = sandbox.platform.usage.snapshot();
    sandbox.jira.usage.reset();
    await ask(sandbox, 'enable-projects', { projectIds });
    await sandbox.platform.settle();
    const indexed = sandbox.platform.usage.snapshot();
    const { calls, points } = sandbox.jira.usage.total;
    sandbox.jira.usage.reset();
    const answer = await ask(sandbox, 'report', { projectIds });
    const reported = sandbox.platform.usage.snapshot();
    const defects = answer.projects.reduce((sum, project) => sum + project.report.read, 0);
    const perThousand = (count: number): number => (1000 * count) / defects;
    return [
      { name: 'back-fill: rate points a defect', value: points / defects, most: 1.05 },
      { name: 'back-fill: REST calls per 1,000 defects', value: perThousand(calls), most: 12 },
      {
        name: 'back-fill: SQL statements per 1,000 defects',
        value: perThousand(indexed.sql.statements - installed.sql.statements),
        most: 60,
      },
      {
        name: 'report: SQL statements per 1,000 defects',
        value: perThousand(reported.sql.statements - indexed.sql.statements),
        most: 2,
      },
      { name: 'report: REST calls', value: sandbox.jira.usage.total.calls, most: 1 },
      {
        name: 'report: gzipped KB of the answer',
        value: gzipSync(JSON.stringify(answer)).length / 1000,
        most: 100,
      },
    ];
  } finally {
    await sandbox.close();
  }
}

async function main(): Promise<void> {
  for (const { name, value, most } of [
    ...bundleFigures(),
    ...pipelineFigures(),
    ...(await indexFigures()),
    ...(await pageFigures()),
  ]) {
    const verdict = value <= most ? 'ok  ' : 'OVER';
    process.stdout.write(`${verdict} ${name}: ${value.toFixed(2)} (at most ${most})\n`);
    if (value > most) process.exitCode = 1;
  }
}

void main();
