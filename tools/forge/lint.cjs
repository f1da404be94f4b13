'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** The products whose OpenAPI document the permission linter would otherwise fetch from the network. */
const products = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'];

/** The linter reads one document a product and merges Jira's; ours are merged here, the others are empty. */
function provideOpenApi(files, scratch) {
  const paths = Object.assign({}, ...files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')).paths));
  process.env.USE_LOCAL_SWAGGER = '1';
  for (const product of products) {
    const file = path.join(scratch, `${product}.json`);
    fs.writeFileSync(file, JSON.stringify({ paths: product === 'JIRA' ? paths : {} }));
    process.env[`LOCAL_${product}_SWAGGER`] = file;
  }
  return Object.keys(paths).length;
}

function sourceFiles() {
  return fs
    .readdirSync('src', { recursive: true })
    .filter((name) => /\.[jt]sx?$/.test(name))
    .map((name) => path.join('src', name));
}

/**
 * The lines of a parsed file whose REST calls the permission linter cannot see: it looks only at routes that stand as
 * first argument in a call of requestJira, before an object with a literal `method`.
 */
function hiddenRoutes({ ast, filepath }) {
  const lines = [];
  ast.traverse({
    enter(node, parent) {
      if (node.type !== 'TaggedTemplateExpression' || node.tag.name !== 'route') return;
      const callee = parent.callee?.property ?? parent.callee;
      const [first, options] = parent.arguments ?? [];
      const method = options?.properties?.find(({ key }) => key?.name === 'method')?.value;
      const isSeen =
        callee?.name === 'requestJira' &&
        first === node &&
        (options === undefined || (options.type === 'ObjectExpression' && method?.type === 'Literal'));
      if (!isSeen) lines.push(`${filepath}:${node.loc.start.line}`);
    },
  });
  return lines;
}

/** Runs all client-side linters of `forge lint` on src. Warnings count as problems. */
async function lintApp(openApiFiles, scratch) {
  const operations = provideOpenApi(openApiFiles, scratch);
  const { lint, parseSourceFile } = require('@forge/lint');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
  const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
  const files = sourceFiles();
  const parsed = new Set();
  const logger = { info() {}, debug() {}, trace() {}, warn: console.warn, error: console.error };
  const runtimes = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'] };
  const hidden = [];
  const parseFunction = async (file, parser) => {
    parsed.add(file);
    const source = await parseSourceFile(file, parser);
    hidden.push(...hiddenRoutes(source));
    return source;
  };
  let results;
  try {
    results = await lint(files, await config.readConfig(), 'development', logger, runtimes, {
      linter: { mode: 'client-side' },
      parseFunction,
    });
  } catch (error) {
    return { summary: 'the source does not compile', problems: [error.message] };
  }
  const problems = new Set();
  for (const result of results)
    for (const level of ['errors', 'warnings', 'approvals'])
      for (const { line, column, message } of result[level])
        problems.add(
          `${path.relative('.', result.file)}:${line}:${column} ${level.slice(0, -1)}: ${message}`,
        );
  // A file that tsconfig.json's `include` does not match as a glob is left out by the linter without a word.
  const skipped = files.filter((file) => !parsed.has(file));
  if (skipped.length > 0)
    problems.add(`${skipped.length} files were not linted, e.g. ${skipped[0]}: see include in tsconfig.json`);
  for (const line of hidden.sort())
    problems.add(`${line} scope not checked: write requestJira(route\`…\`, { method: 'GET', … })`);
  return { summary: `${parsed.size} source files, ${operations} known REST paths`, problems: [...problems] };
}

module.exports = { lintApp };
