import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLockFile } from '../../../sandbox/database/cache-lock';
import { findInstalledEngine, findUnpackedEngine } from '../../../sandbox/database/engine';
import { installCommand } from '../../../sandbox/database/obtain-engine';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(path: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), '#!/bin/sh\n');
  await chmod(join(folder, path), 0o755);
}

describe('an engine', () => {
  it('is found where it is installed', async () => {
    await program('b/mariadbd');
    const engine = await findInstalledEngine([join(folder, 'a'), join(folder, 'b')]);
    expect(engine).toEqual({ program: join(folder, 'b/mariadbd'), options: [], libraryFolders: [] });
    await expect(findInstalledEngine([join(folder, 'a')])).resolves.toBeUndefined();
  });

  it('is found unpacked with its messages and libraries, whatever the architecture', async () => {
    await program('usr/sbin/mariadbd');
    for (const file of [
      'usr/share/mysql/english/errmsg.sys',
      'usr/lib/aarch64-linux-gnu/libaio.so.1',
      'usr/lib/mysql/plugin/x.txt',
    ]) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), '');
    }
    await expect(findUnpackedEngine(folder)).resolves.toEqual({
      program: join(folder, 'usr/sbin/mariadbd'),
      options: [
        `--basedir=${join(folder, 'usr')}`,
        `--lc-messages-dir=${join(folder, 'usr/share/mysql')}`,
        `--character-sets-dir=${join(folder, 'usr/share/mysql/charsets')}`,
      ],
      libraryFolders: [join(folder, 'usr/lib/aarch64-linux-gnu')],
    });
  });

  it.each([
    ['ID=debian', 'sudo apt-get update && sudo apt-get install -y mariadb-server-core'],
    [
      'ID=linuxmint\nID_LIKE="ubuntu debian"',
      'sudo apt-get update && sudo apt-get install -y mariadb-server-core',
    ],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"', 'sudo dnf install mariadb-server'],
    ['ID=alpine', 'sudo apk add mariadb'],
    ['ID=arch', 'sudo pacman -S mariadb'],
  ])('that is missing is asked for in the words of the system: %s', async (release, command) => {
    const file = join(folder, 'os-release');
    await writeFile(file, `NAME=x\n${release}\n`);
    await expect(installCommand('linux', file)).resolves.toBe(command);
  });

  it('is asked for with brew on a Mac', async () => {
    await expect(installCommand('darwin')).resolves.toBe('brew install mariadb');
  });
});

describe('the lock on the cache', () => {
  it('lets one in at a time and is gone afterwards', async () => {
    const lock = join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    let waited = 0;
    await Promise.all([1, 2, 3].map(() => withLockFile(lock, () => (waited += 1), work)));
    expect([most, waited]).toEqual([1, 2]);
    await expect(readdir(folder)).resolves.toEqual([]);
  });

  it('is broken when its owner is dead', async () => {
    const lock = join(folder, 'lock');
    await writeFile(lock, '999999999');
    await expect(
      withLockFile(
        lock,
        () => undefined,
        async () => 'in',
      ),
    ).resolves.toBe('in');
  });
});
