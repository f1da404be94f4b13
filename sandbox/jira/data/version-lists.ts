import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isObject, quoted } from './json';
import type { NoticeBook } from './notices';
import { isReadError } from './read-error';

/** The versions a file lists for one project, in Jira's list order. */
export interface VersionList {
  readonly file: string;
  readonly versions: readonly unknown[];
}

/** What all `NAME.versions.json` say, by project key in capitals. */
export type VersionLists = ReadonlyMap<string, readonly VersionList[]>;

/** Reads the lists; a file that cannot be used is noticed, and the versions then come from the issues alone. */
export async function readVersionLists(files: readonly string[], notices: NoticeBook): Promise<VersionLists> {
  const lists = new Map<string, VersionList[]>();
  for (const location of files) {
    const file = path.basename(location);
    for (const [key, versions] of projectsOf(await read(location), file, notices)) {
      const known = lists.get(key);
      if (known) known.push({ file, versions });
      else lists.set(key, [{ file, versions }]);
    }
  }
  return lists;
}

async function read(location: string): Promise<string | undefined> {
  try {
    return await readFile(location, 'utf8');
  } catch (error) {
    if (isReadError(error)) return undefined;
    throw error;
  }
}

function projectsOf(
  text: string | undefined,
  file: string,
  notices: NoticeBook,
): [string, readonly unknown[]][] {
  const content = text === undefined ? undefined : parsed(text);
  if (!isObject(content)) {
    notices.lost(
      'no versions',
      { file },
      `${file} is not a JSON object of project keys; its versions are not used`,
    );
    return [];
  }
  return Object.entries(content).flatMap(([name, versions]): [string, readonly unknown[]][] => {
    const key = name.trim().toUpperCase();
    if (Array.isArray(versions) && key !== '') return [[key, versions]];
    notices.lost(
      'no list of versions',
      { file, key: name },
      `${quoted(versions)} is not a list of versions; not used`,
    );
    return [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
