import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isReadError } from './read-error';

/** The directory cannot be loaded at all; the message says why and what would do. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

export interface DataFiles {
  /** Absolute or relative as the directory was given, sorted by name. */
  readonly issues: readonly string[];
  readonly versions: readonly string[];
  /** Packed files left aside because the same export lies beside them unpacked. */
  readonly aside: readonly string[];
}

const ISSUES = /\.issues\.jsonl(?:\.gz)?$/;
const VERSIONS = /\.versions\.json$/;

/** Finds the exports in a directory. Throws DataDirectoryError when there is none. */
export async function findDataFiles(directory: string): Promise<DataFiles> {
  const names = (await listed(directory)).sort();
  const issues = names.filter((name) => ISSUES.test(name));
  const aside = issues.filter(
    (name) => name.endsWith('.gz') && issues.includes(name.slice(0, -'.gz'.length)),
  );
  if (issues.length === 0) throw new DataDirectoryError(nothingFound(directory, names));
  const inside = (name: string) => path.join(directory, name);
  return {
    issues: issues.filter((name) => !aside.includes(name)).map(inside),
    versions: names.filter((name) => VERSIONS.test(name)).map(inside),
    aside: aside.map(inside),
  };
}

async function listed(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (!isReadError(error)) throw error;
    const { code, message } = error;
    if (code === 'ENOENT') throw new DataDirectoryError(`there is no directory ${directory}`);
    if (code === 'ENOTDIR') {
      throw new DataDirectoryError(`${directory} is a file: name the directory that holds the export`);
    }
    throw new DataDirectoryError(`${directory} cannot be read: ${message}`);
  }
}

function nothingFound(directory: string, names: readonly string[]): string {
  const found =
    names.length === 0
      ? 'it is empty'
      : `it holds ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;
  return `${directory} holds no NAME.issues.jsonl or NAME.issues.jsonl.gz (${found})`;
}
