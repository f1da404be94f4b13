import type { Settings } from '../domain/settings';
import { diffSettings } from './diff';
import { isPart, pathTo } from './parts';

/** Edited settings carried over those that somebody else saved meanwhile. */
export interface Rebased {
  readonly settings: Settings;
  /** Paths that both changed to different values: the edited value was kept. */
  readonly both: readonly string[];
}

/**
 * What `edited` changed of `base`, made to `current`. A list is one value: its halves would not fit together. The
 * whole may not fit together all the same; that is checked where it is saved.
 */
export function rebaseSettings(base: Settings, edited: Settings, current: Settings): Rebased {
  const pathsOf = (after: Settings): ReadonlySet<string> =>
    new Set(diffSettings(base, after).map(({ path }) => path));
  const [own, theirs] = [pathsOf(edited), pathsOf(current)];
  const apart = new Set(diffSettings(edited, current).map(({ path }) => path));
  return {
    settings: taken(edited, current, '', own) as Settings,
    both: [...own].filter((path) => theirs.has(path) && apart.has(path)),
  };
}

function taken(edited: unknown, current: unknown, path: string, own: ReadonlySet<string>): unknown {
  if (!isPart(edited, path) || !isPart(current, path)) return own.has(path) ? edited : current;
  return Object.fromEntries(
    Object.keys(current).map((key) => [key, taken(edited[key], current[key], pathTo(path, key), own)]),
  );
}
