import type { SettingsChange } from '../contract/settings';
import { clipped } from '../domain/clip';

/** So that a whole history stays far below what Forge answers at once. */
const MOST_BYTES = 32 * 1024;
/** Characters of a value; the fewer where a save changed very much. */
const LENGTHS = { usual: 300, least: 60 };

/** What a save changed as it is kept: long values are shortened. */
export function keptChanges(changes: readonly SettingsChange[]): readonly SettingsChange[] {
  const kept = changes.map((change) => shortened(change, LENGTHS.usual));
  return bytesOf(kept) <= MOST_BYTES ? kept : changes.map((change) => shortened(change, LENGTHS.least));
}

/** UTF-8 bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function shortened({ path, from, to }: SettingsChange, length: number): SettingsChange {
  const short = (text: string): string => clipped(text, length);
  return { path, from: short(from), to: short(to) };
}
