import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Share of the changes made to src/domain that its tests must notice. */
const LEAST_SCORE = 0.85;
const REPORT = path.join(__dirname, '../../.cache/mutation/mutation.json');

/** What is read of a report in the mutation testing elements' format. */
const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().default(''),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** Prints the score of each file and every change that no test noticed; exit code 1 when the whole is too low. */
function main(): void {
  if (!existsSync(REPORT)) {
    process.stderr.write(`error: ${REPORT} is not there: run npx stryker run first\n`);
    process.exitCode = 1;
    return;
  }
  const { files } = report.parse(JSON.parse(readFileSync(REPORT, 'utf8')));
  let noticed = 0;
  let all = 0;
  for (const [file, { mutants }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const missed = mutants.filter(({ status }) => MISSED.has(status));
    const caught = mutants.filter(({ status }) => NOTICED.has(status)).length;
    noticed += caught;
    all += caught + missed.length;
    if (caught + missed.length > 0) print(`${percent(caught, caught + missed.length)} ${file}`);
    for (const { status, mutatorName, replacement, location } of missed) {
      const { line, column } = location.start;
      print(`  ${file}:${line}:${column} ${status} ${mutatorName}: ${oneLine(replacement)}`);
    }
  }
  if (all === 0) throw new Error(`${REPORT} holds no tested change: run Stryker first`);
  print(`${percent(noticed, all)} of ${all} changes were noticed (at least ${percent(LEAST_SCORE, 1)})`);
  if (noticed / all < LEAST_SCORE) process.exitCode = 1;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function oneLine(code: string): string {
  return code.replace(/\s+/g, ' ').slice(0, 100);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
