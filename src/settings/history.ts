import type { SettingsChange, SettingsRevision } from '../contract/settings';

/** Far below the 240 KiB of a KVS value together with the largest document. */
const MOST_REVISIONS = 100;
const MOST_BYTES = 80 * 1024;
const MOST_CHARACTERS = 300;

/** The history with a save before the earlier ones. The oldest are forgotten; the newest never is. */
export function withRevision(
  history: readonly SettingsRevision[],
  newest: SettingsRevision,
): readonly SettingsRevision[] {
  const kept = [{ ...newest, changes: newest.changes.map(shortened) }];
  let bytes = bytesOf(kept[0]);
  for (const earlier of history.slice(0, MOST_REVISIONS - 1)) {
    bytes += bytesOf(earlier);
    if (bytes > MOST_BYTES) break;
    kept.push({ ...earlier, changes: [...earlier.changes] });
  }
  return kept;
}

/** UTF-8 bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function shortened({ path, from, to }: SettingsChange): SettingsChange {
  return { path, from: short(from), to: short(to) };
}

function short(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
