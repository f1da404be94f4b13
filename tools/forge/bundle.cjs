'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** The bundler downloads Atlassian's loader and wrapper unless FORGE_RUNTIME_PATH names a folder that has both. */
function provideRuntime(scratch) {
  const folder = path.join(scratch, 'runtime');
  fs.mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['loader.js', 'wrapper.js'])
    fs.copyFileSync(path.join(__dirname, 'loader.cjs'), path.join(folder, 'dist', name));
  process.env.FORGE_RUNTIME_PATH = folder;
}

function writeBundle(output, target) {
  fs.cpSync(output.outputDir, target, { recursive: true });
  for (const [name, content] of output.additionalOutputs) {
    const file = path.join(target, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (Buffer.isBuffer(content)) fs.writeFileSync(file, content);
    else fs.copyFileSync(content, file);
  }
}

/** Loads the bundle as Forge does, in a process of its own without environment, and names the handlers it lacks. */
function loadBundle(target, handlers) {
  const script =
    'process.stdout.write(JSON.stringify(require(process.argv[1]).missing(process.argv.slice(2))))';
  const loader = path.join(target, '__forge__.cjs');
  const child = spawnSync(process.execPath, ['-e', script, loader, ...handlers], {
    encoding: 'utf8',
    env: {},
  });
  if (child.status !== 0) return [`the bundle does not load: ${child.stderr.trim()}`];
  return JSON.parse(child.stdout).map(
    (handler) => `src does not export the handler ${handler} as a function`,
  );
}

/** Bundles the app's functions with Forge's own bundler (which checks types) into a folder under `scratch`. */
async function bundleApp(scratch) {
  provideRuntime(scratch);
  const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
  const fileSystemReader = new FileSystemReader();
  const config = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const logger = { info() {}, debug() {}, trace() {}, warn: console.warn, error: console.error };
  const target = path.join(scratch, 'bundle');
  try {
    const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), config);
    const entryPoints = getEntryPoints(await config.getAppHandlers());
    writeBundle(await bundler.bundle({ appDirectory: process.cwd(), entryPoints }), target);
  } catch (error) {
    return { summary: 'not bundled', problems: [error.message] };
  }
  const { modules } = await config.readConfig();
  const handlers = (modules.function ?? []).map(({ handler }) => handler);
  const bundles = fs.readdirSync(target).filter((name) => name.endsWith('.cjs') && !name.startsWith('__'));
  const size = bundles.reduce((sum, name) => sum + fs.statSync(path.join(target, name)).size, 0);
  return {
    summary: `${bundles.join(', ')}, ${Math.round(size / 1024)} KB, ${handlers.length} handlers`,
    problems: loadBundle(target, handlers),
  };
}

module.exports = { bundleApp };
