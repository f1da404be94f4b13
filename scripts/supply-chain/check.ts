/**
 * Checks what the app is made of: licences, pins, and known faults where the registry tells of them.
 *
 *   npx tsx scripts/supply-chain/check.ts [--write]
 *
 * `--write` writes the list of licences; without it, the committed list has to be true.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { audit } from './audit';
import { licenceList } from './licence-list';
import { packagesIn } from './lock';
import { loosePackages, loosePins, namesRegistry } from './pins';

const LIST = path.join('docs', 'licences.md');
/** Folders with a package.json and a lock file; what is installed in another than the first ships nothing. */
const TOOLS = path.join('tools', 'forge');
const FOLDERS = ['.', TOOLS];

function main(): void {
  process.chdir(path.resolve(__dirname, '..', '..'));
  const app = packagesIn('.');
  const tools = packagesIn(TOOLS).map((locked) => ({ ...locked, ships: false }));
  const { document, refused } = licenceList(app, '.');
  const problems = [...refused, ...licenceList(tools, TOOLS).refused];
  if (process.argv.includes('--write')) writeFileSync(LIST, document);
  else if (readFileSync(LIST, 'utf8') !== document)
    problems.push(`${LIST} is not what ships: run npm run licences`);
  for (const folder of FOLDERS)
    for (const pin of loosePins(readFileSync(path.join(folder, 'package.json'), 'utf8')))
      problems.push(`${path.join(folder, 'package.json')}: not pinned: ${pin}`);
  problems.push(...loosePackages([...app, ...tools]), ...registriesNamed());
  const shipped = app.filter(({ ships }) => ships).length;
  console.log(`${app.length + tools.length} packages checked, of them ${shipped} ship`);
  problems.push(...audited());
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

/** Committed files that name the host that packages come from here: it differs from machine to machine. */
function registriesNamed(): readonly string[] {
  const run = (command: string, ...words: string[]): string =>
    execFileSync(command, words, { encoding: 'utf8' });
  const { host } = new URL(run('npm', 'config', 'get', 'registry').trim());
  return run('git', 'ls-files', '-z')
    .split('\0')
    .filter((file) => file !== '')
    .filter((file) => namesRegistry(file, readFileSync(file, 'utf8'), host))
    .map((file) => `${file} names the registry's host`);
}

function audited(): readonly string[] {
  const found = audit('.');
  if (found.kind === 'not-reachable') {
    console.log(`audit not reachable: skipped (${found.reason})`);
    return [];
  }
  console.log(`audit of what ships: ${found.severe} high or critical, ${found.lesser} lesser`);
  return found.severe === 0
    ? []
    : ['what ships has known faults, high or critical: see npm audit --omit dev'];
}

main();
