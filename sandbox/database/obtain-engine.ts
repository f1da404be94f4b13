import { readFile } from 'node:fs/promises';
import { defaultSearchFolders, findInstalledEngine, type Engine } from './engine';
import { defaultCacheFolder, fetchEngineWithApt } from './fetched-engine';
import { runCommand } from './command';

export interface EngineOptions {
  readonly onProgress?: (line: string) => void;
  /** Where an installed `mariadbd` is looked for; PATH and the usual server folders unless given. */
  readonly searchFolders?: readonly string[];
  /** Where a fetched copy is kept; `$XDG_CACHE_HOME/defect-leakage` or `~/.cache/defect-leakage` unless given. */
  readonly cacheFolder?: string;
}

/**
 * An installed MariaDB, else on Debian and Ubuntu a fetched one.
 *
 * @throws Error that names the one command which installs MariaDB on this system.
 */
export async function obtainEngine(options: EngineOptions): Promise<Engine> {
  const installed = await findInstalledEngine(options.searchFolders ?? defaultSearchFolders());
  if (installed) return installed;
  const advice = await installCommand();
  if ((await runCommand('apt-get', ['--version'])).code !== 0) {
    throw new Error(`MariaDB (mariadbd) is needed and was not found. Install it with: ${advice}`);
  }
  try {
    return await fetchEngineWithApt(
      options.cacheFolder ?? defaultCacheFolder(),
      options.onProgress ?? (() => undefined),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`MariaDB could not be fetched (${reason}). Install it with: ${advice}`, { cause: error });
  }
}

/** The command that installs MariaDB on this system. */
export async function installCommand(
  platform: NodeJS.Platform = process.platform,
  osReleaseFile = '/etc/os-release',
): Promise<string> {
  if (platform === 'darwin') return 'brew install mariadb';
  const release = platform === 'linux' ? await readFile(osReleaseFile, 'utf8').catch(() => '') : '';
  const family = ['ID', 'ID_LIKE']
    .map((key) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '')
    .join(' ')
    .split(' ');
  const known: readonly [readonly string[], string][] = [
    [['debian', 'ubuntu'], 'sudo apt-get update && sudo apt-get install -y mariadb-server-core'],
    [['fedora', 'rhel', 'centos'], 'sudo dnf install mariadb-server'],
    [['alpine'], 'sudo apk add mariadb'],
    [['arch'], 'sudo pacman -S mariadb'],
    [['suse', 'opensuse'], 'sudo zypper install mariadb'],
  ];
  const match = known.find(([names]) => names.some((name) => family.includes(name)));
  return match?.[1] ?? "your system's package manager (the package is usually called mariadb)";
}
