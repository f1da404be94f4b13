'use strict';
/**
 * Checks the app as Atlassian would, without network or login: manifest, `forge lint`, `forge deploy`'s bundle.
 *
 *   node tools/forge/check.cjs [--app DIR] [OPENAPI.json ...]
 *
 * The OpenAPI files tell which scope a REST call needs; without any, those in sandbox/jira/openapi are taken.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');

const repository = path.resolve(__dirname, '..', '..');

function openApiFiles(given, appDirectory) {
  if (given.length > 0) return given.map((file) => path.resolve(file));
  const folder = path.join(appDirectory, 'sandbox', 'jira', 'openapi');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
  if (files.length === 0)
    throw new Error(`no OpenAPI file in ${folder}: name one, or scopes of REST calls cannot be checked`);
  return files;
}

async function runStep(name, step) {
  const start = Date.now();
  const { summary, problems } = await step();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${summary} (${seconds} s)`);
  for (const problem of problems) console.log(`     ${problem}`);
  return problems.length;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { app: { type: 'string', default: repository } },
    allowPositionals: true,
  });
  if (!fs.existsSync(path.join(__dirname, 'node_modules')))
    throw new Error("Atlassian's tools are not installed here. Run: npm ci --prefix tools/forge");
  const appDirectory = path.resolve(values.app);
  const openApi = openApiFiles(positionals, appDirectory);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'forge-check-'));
  process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
  // The tools keep caches in the home directory and temporary files beside each other: both go where we clean up.
  Object.assign(process.env, { XDG_CONFIG_HOME: scratch, TMPDIR: scratch });
  // They read manifest.yml, tsconfig.json and src from the working directory.
  process.chdir(appDirectory);

  let count = await runStep('manifest', () => require('./manifest.cjs').checkManifest());
  count += await runStep('lint', () => require('./lint.cjs').lintApp(openApi, scratch));
  count += await runStep('bundle', () => require('./bundle.cjs').bundleApp(scratch));
  return count;
}

main().then(
  (count) => process.exit(count === 0 ? 0 : 1),
  (error) => {
    console.error(`tools/forge/check: ${error.message}`);
    process.exit(2);
  },
);
