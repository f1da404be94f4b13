import type { Settings } from '../domain/settings';
import type { SettingsChange } from './settings';
import { canonical, isPart, pathTo } from './settings-parts';

/** What differs between two settings, in the order in which `after` has its parts; a list is one value. */
export function diffSettings(before: Settings, after: Settings): readonly SettingsChange[] {
  return [...differences(before, after, '')];
}

function* differences(before: unknown, after: unknown, path: string): Generator<SettingsChange> {
  if (isPart(before, path) && isPart(after, path)) {
    for (const key of Object.keys(after)) yield* differences(before[key], after[key], pathTo(path, key));
    return;
  }
  const [from, to] = [canonical(before), canonical(after)];
  if (from !== to) yield { path, from, to };
}
