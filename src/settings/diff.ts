import { diffSettings } from '../contract/settings-diff';
import type { Settings } from '../domain/settings';

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
