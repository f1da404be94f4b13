import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type CommandResult } from './command';

/** A package at the version that apt would install. */
export interface AptPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * Debian's package tool working in a folder of its own: no root, no lock, and the system's package lists
 * are neither needed nor touched. Package sources, keys and proxies stay the system's.
 */
export class PrivateApt {
  private constructor(
    private readonly options: readonly string[],
    private readonly downloads: string,
  ) {}

  static async in(folder: string): Promise<PrivateApt> {
    const state = join(folder, 'state');
    const cache = join(folder, 'cache');
    const downloads = join(folder, 'debs');
    await mkdir(join(state, 'lists/partial'), { recursive: true });
    await mkdir(join(cache, 'archives/partial'), { recursive: true });
    await mkdir(downloads, { recursive: true });
    const settings = [
      `Dir::State=${state}`,
      `Dir::State::lists=${join(state, 'lists')}`,
      'Dir::State::status=/var/lib/dpkg/status',
      `Dir::Cache=${cache}`,
      'Debug::NoLocking=1',
      'APT::Sandbox::User=root',
      'Acquire::Languages=none',
      'Acquire::Retries=2',
      'Acquire::http::Timeout=20',
      'Acquire::https::Timeout=20',
    ];
    return new PrivateApt(
      settings.flatMap((setting) => ['-o', setting]),
      downloads,
    );
  }

  /** Reads the package lists. Some sources may fail: whether enough was read shows when packages are asked for. */
  async update(): Promise<CommandResult> {
    return this.run('apt-get', ['update', '-q']);
  }

  /** Names of packages that begin with the text. */
  async namesBeginningWith(prefix: string): Promise<string[]> {
    const { stdout } = await this.run('apt-cache', ['pkgnames', prefix]);
    return stdout.split('\n').filter((name) => name !== '');
  }

  /** What would have to be installed here for the package to run: itself and what it needs that the system lacks. */
  async missingFor(name: string): Promise<AptPackage[]> {
    const plan = await this.run('apt-get', ['install', '--simulate', '-y', '--no-install-recommends', name]);
    if (plan.code !== 0) throw new Error(`apt cannot install ${name} here: ${lastLines(plan)}`);
    const packages: AptPackage[] = [];
    for (const line of plan.stdout.split('\n')) {
      // "Inst NAME [OLD VERSION] (NEW VERSION ORIGIN [ARCHITECTURE])"
      const match = /^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) /.exec(line);
      if (match?.[1] && match[2]) packages.push({ name: match[1], version: match[2] });
    }
    return packages;
  }

  /** How many bytes a download of the packages takes. */
  async downloadSize(packages: readonly AptPackage[]): Promise<number> {
    const { stdout } = await this.run('apt-get', ['download', '--print-uris', ...packages.map(pinned)]);
    let bytes = 0;
    for (const line of stdout.split('\n')) bytes += Number(/^'.*' \S+ (\d+) /.exec(line)?.[1] ?? 0);
    return bytes;
  }

  /** Downloads the packages, checked against the sources' signatures, and returns the folder they are in. */
  async download(packages: readonly AptPackage[]): Promise<string> {
    const result = await this.run('apt-get', ['download', '-q', ...packages.map(pinned)]);
    if (result.code !== 0) throw new Error(`apt could not download the packages: ${lastLines(result)}`);
    return this.downloads;
  }

  private run(program: string, args: readonly string[]): Promise<CommandResult> {
    const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
    return runCommand(program, [...this.options, ...args], { cwd: this.downloads, env });
  }
}

function pinned({ name, version }: AptPackage): string {
  return `${name}=${version}`;
}

export function lastLines({ stdout, stderr }: CommandResult): string {
  return (stderr.trim() || stdout.trim()).split('\n').slice(-3).join(' / ');
}
