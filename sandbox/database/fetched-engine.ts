import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lastLines, PrivateApt } from './apt';
import { isAlive, withLockFile } from './cache-lock';
import { runCommand } from './command';
import { engineEnvironment, findUnpackedEngine, type Engine } from './engine';

/** Mixing a second C library with the system's loader crashes every program, so the system's is always used. */
const NEVER_UNPACKED = new Set(['libc6', 'libc-bin', 'libc-l10n', 'locales']);

const PACKAGE = 'mariadb-server-core';

export function defaultCacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'defect-leakage');
}

/**
 * MariaDB from the system's own package sources, unpacked into a cache folder without root and without
 * being installed. A finished copy is reused; two processes that start together fetch it once.
 *
 * @throws Error when apt cannot find, download or unpack it, or when it does not run.
 */
export async function fetchEngineWithApt(
  cacheFolder: string,
  onProgress: (line: string) => void,
): Promise<Engine> {
  const finished = join(cacheFolder, `mariadb-${await systemName()}`);
  const ready = await findUnpackedEngine(finished);
  if (ready) return ready;
  await mkdir(cacheFolder, { recursive: true });
  const onWait = (): void => onProgress('waiting for another process that is fetching MariaDB …');
  return withLockFile(`${finished}.lock`, onWait, async () => {
    const fetchedMeanwhile = await findUnpackedEngine(finished);
    if (fetchedMeanwhile) return fetchedMeanwhile;
    await removeLeftOvers(cacheFolder);
    const work = await mkdtemp(join(cacheFolder, `fetching-${process.pid}-`));
    try {
      const root = await unpackInto(work, onProgress);
      await proveThatItRuns(root);
      // Another process may have come first, where it could not see this one's lock (containers).
      if (!(await findUnpackedEngine(finished))) {
        await rm(finished, { recursive: true, force: true });
        await rename(root, finished);
      }
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    const engine = await findUnpackedEngine(finished);
    if (!engine) throw new Error(`MariaDB vanished from ${finished}; run the command again`);
    return engine;
  });
}

/** What processes that were killed while they fetched have left. */
async function removeLeftOvers(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const pid = /^fetching-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

async function unpackInto(work: string, onProgress: (line: string) => void): Promise<string> {
  const apt = await PrivateApt.in(work);
  onProgress("MariaDB is not installed: reading this system's package lists …");
  const update = await apt.update();
  const name = serverPackage(await apt.namesBeginningWith(PACKAGE));
  if (!name) throw new Error(`the package sources offer no ${PACKAGE}: ${lastLines(update)}`);
  const packages = (await apt.missingFor(name)).filter((each) => !NEVER_UNPACKED.has(each.name));
  const bytes = await apt.downloadSize(packages);
  const version = packages.find((each) => each.name === name)?.version ?? '';
  onProgress(`fetching MariaDB ${version} (${Math.max(1, Math.round(bytes / 1e6))} MB) …`);
  const debs = await apt.download(packages);
  onProgress('unpacking MariaDB …');
  const root = join(work, 'root');
  await mkdir(root);
  for (const file of await readdir(debs)) {
    if (!file.endsWith('.deb')) continue;
    const result = await runCommand('dpkg', ['-x', join(debs, file), root]);
    if (result.code !== 0) throw new Error(`dpkg cannot unpack ${file}: ${lastLines(result)}`);
  }
  return root;
}

/** The unversioned package, or on older systems the newest versioned one (`mariadb-server-core-10.6`). */
function serverPackage(names: readonly string[]): string | undefined {
  if (names.includes(PACKAGE)) return PACKAGE;
  const versioned = names.filter((name) => /^mariadb-server-core-[\d.]+$/.test(name));
  return versioned.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
}

async function proveThatItRuns(root: string): Promise<void> {
  const engine = await findUnpackedEngine(root);
  if (!engine) throw new Error('the MariaDB package holds no mariadbd');
  const result = await runCommand(engine.program, ['--no-defaults', '--version'], {
    env: engineEnvironment(engine),
  });
  if (result.code !== 0) throw new Error(`the fetched MariaDB does not run here: ${lastLines(result)}`);
}

/** Distribution, release and architecture: a home folder may be shared by machines that need different builds. */
async function systemName(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const value = (key: string): string =>
    (new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '').replace(/[^\w.-]/g, '_');
  return [value('ID'), value('VERSION_ID') || value('VERSION_CODENAME'), process.arch].join('-');
}
