import type { SettingsChange } from '../../../src/contract/settings';
import { diffSettings } from '../../../src/contract/settings-diff';
import { overlaySettings } from '../../../src/contract/settings-overlay';
import { isPart } from '../../../src/contract/settings-parts';
import type { Settings } from '../../../src/domain/settings';

export { type Departures, departuresOf } from '../../../src/contract/settings-overlay';

/** The paths at which settings depart from those beneath. */
export function departingPaths(settings: Settings, below: Settings): readonly string[] {
  return diffSettings(below, settings).map(({ path }) => path);
}

/** Whether a path is another, or lies within it. */
export function isWithinPath(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`);
}

/** Settings with the parts at the paths as they are in others. */
export function withPartsOf(settings: Settings, others: Settings, paths: readonly string[]): Settings {
  return paths.reduce((at, path) => overlaySettings(at, documentAt(others, path.split('.'))), settings);
}

/** What both have changed since a common state, as the first has it: where two edited the same. */
export function changedByBoth(
  mine: readonly SettingsChange[],
  theirs: readonly SettingsChange[],
): readonly SettingsChange[] {
  return mine.filter(({ path }) => theirs.some((change) => change.path === path));
}

/** The document that says no more than what settings have at one path; values are replaced as a whole. */
function documentAt(value: unknown, path: readonly string[], at = ''): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isPart(value, at)) return value;
  return { [key]: documentAt(value[key], rest, at === '' ? key : `${at}.${key}`) };
}
