import type { Settings } from '../domain/settings';
import type { SettingsChange } from '../contract/settings';
import { isPart, pathTo } from './parts';

/** What differs between two settings, in the order in which `after` has its parts; a list is one value. */
export function diffSettings(before: Settings, after: Settings): readonly SettingsChange[] {
  return [...differences(before, after, '')];
}

/** Parts that say what is read from Jira, or how a number is judged, and not how it is computed. */
const NOT_COMPUTED: ReadonlySet<string> = new Set([
  'defects',
  'fields',
  'bands',
  'target',
  'severityTargets',
]);

/** Whether numbers computed with the one settings may differ from numbers computed with the other. */
export function changesComputing(before: Settings, after: Settings): boolean {
  return diffSettings(before, after).some(({ path }) => !NOT_COMPUTED.has(path.split('.')[0] ?? ''));
}

function* differences(before: unknown, after: unknown, path: string): Generator<SettingsChange> {
  if (isPart(before, path) && isPart(after, path)) {
    for (const key of Object.keys(after)) yield* differences(before[key], after[key], pathTo(path, key));
    return;
  }
  const [from, to] = [canonical(before), canonical(after)];
  if (from !== to) yield { path, from, to };
}

/** JSON with the keys in order: in which order a document was written changes nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
