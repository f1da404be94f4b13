import { access, constants, readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A MariaDB server program and what it needs to run. */
export interface Engine {
  readonly program: string;
  /** Options for a program that was unpacked outside its usual place; empty for an installed one. */
  readonly options: readonly string[];
  /** Folders with shared libraries that the system itself lacks. */
  readonly libraryFolders: readonly string[];
}

/** Where distributions keep server programs that are not on an ordinary user's PATH. */
const SERVER_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

export function defaultSearchFolders(): string[] {
  return [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...SERVER_FOLDERS];
}

/** The first `mariadbd` in the folders, or undefined. */
export async function findInstalledEngine(folders: readonly string[]): Promise<Engine | undefined> {
  for (const folder of folders) {
    const program = join(folder, 'mariadbd');
    const executable = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return { program, options: [], libraryFolders: [] };
  }
  return undefined;
}

/** The engine inside a folder that Debian packages were unpacked into, or undefined when there is none. */
export async function findUnpackedEngine(root: string): Promise<Engine | undefined> {
  const installed = await findInstalledEngine([join(root, 'usr/sbin'), join(root, 'usr/bin')]);
  if (!installed) return undefined;
  return {
    program: installed.program,
    options: [`--basedir=${join(root, 'usr')}`, ...(await dataFileOptions(root))],
    libraryFolders: await foldersWithLibraries(root),
  };
}

async function dataFileOptions(root: string): Promise<string[]> {
  for (const folder of ['usr/share/mariadb', 'usr/share/mysql']) {
    const messages = join(root, folder);
    if (await exists(join(messages, 'english/errmsg.sys'))) {
      return [`--lc-messages-dir=${messages}`, `--character-sets-dir=${join(messages, 'charsets')}`];
    }
  }
  return [];
}

/** Found rather than named: the folder carries the machine's architecture, e.g. `aarch64-linux-gnu`. */
async function foldersWithLibraries(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const parent of ['usr/lib', 'lib', 'usr/lib64', 'lib64']) {
    const base = join(root, parent);
    const names = await readdir(base).catch(() => []);
    for (const folder of [base, ...names.map((name) => join(base, name))]) {
      if (!(await stat(folder).catch(() => undefined))?.isDirectory()) continue;
      if ((await readdir(folder)).some((name) => /^lib.+\.so(\.|$)/.test(name))) found.push(folder);
    }
  }
  return found;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The environment an engine is started with. */
export function engineEnvironment(engine: Engine): NodeJS.ProcessEnv {
  if (engine.libraryFolders.length === 0) return process.env;
  const inherited = process.env.LD_LIBRARY_PATH;
  const folders = inherited ? [...engine.libraryFolders, inherited] : engine.libraryFolders;
  return { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
}
