import { documentOf } from '../report/document';
import { RefusedError } from '../report/app';
import { writeTables } from '../report/csv';
import { runReport } from '../report/run';
import { textOf } from '../report/text';
import { parseReportArguments, UsageError } from './arguments';
import { sayNotices } from './notices';

async function main(): Promise<void> {
  const given = parseReportArguments(process.argv.slice(2));
  const say = (message: string): void => void process.stderr.write(`${message}\n`);
  const run = await runReport(given, say);
  sayNotices(run.notices, say);
  const report = documentOf(run);
  if (given.csv !== null)
    for (const file of await writeTables(report, run.audits, given.csv)) say(`wrote ${file}`);
  process.stdout.write(given.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
}

// Whoever reads the output may have seen enough before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = error instanceof UsageError || error instanceof RefusedError ? 2 : 1;
});
