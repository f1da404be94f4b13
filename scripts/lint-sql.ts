/**
 * Refuses SQL that Forge SQL or TiDB would refuse, before anything runs: every statement that a module of
 * src/store/statements exports is put to the sandbox's policy, and no other file of src may hold SQL.
 *
 *   npx tsx scripts/lint-sql.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sqlPolicy } from '../sandbox/forge/sql/policy';
import { linesWithSql, statementsOf } from './lint/sql';

const statementsFolder = path.join('src', 'store', 'statements');

async function refusedStatements(file: string): Promise<{ count: number; problems: string[] }> {
  const exported = (await import(pathToFileURL(path.resolve(file)).href)) as Record<string, unknown>;
  const statements = statementsOf(exported);
  const problems = statements.flatMap(({ name, text }) => {
    const refusal = sqlPolicy(text);
    return refusal === null ? [] : [`${file}: ${name}: ${refusal.rule}: ${refusal.message}`];
  });
  return { count: statements.length, problems };
}

function strayStatements(file: string): string[] {
  const lines = linesWithSql(readFileSync(file, 'utf8'));
  return lines.map((line) => `${file}:${line}: SQL belongs in ${statementsFolder}, where it is checked`);
}

async function main(): Promise<void> {
  process.chdir(path.resolve(__dirname, '..'));
  if (!existsSync(statementsFolder)) throw new Error(`${statementsFolder} does not exist`);
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join('src', name));
  const problems: string[] = [];
  let count = 0;
  for (const file of sources) {
    if (!file.startsWith(statementsFolder)) {
      problems.push(...strayStatements(file));
      continue;
    }
    const found = await refusedStatements(file);
    count += found.count;
    problems.push(...found.problems);
  }
  if (count === 0) problems.push(`no statement found in ${statementsFolder}: the check would prove nothing`);
  for (const problem of problems) console.error(problem);
  console.log(`${count} SQL statements checked, ${problems.length} refused`);
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(`lint-sql: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
