import { problemsOf } from '../contract/problem';
import { wordsOf } from '../contract/problem-words';
import { DEFAULT_SETTINGS } from '../domain/defaults';
import type { Settings } from '../domain/settings';
import { checkSettings } from './check';
import { isPart, pathTo } from './parts';
import { SettingsError } from './problem';
import { type SettingsDocument, settingsDocument } from './schema';

/**
 * A settings document from untrusted input.
 * @throws SettingsError naming each path and value that is wrong; nothing is taken over then.
 */
export function parseSettingsDocument(input: unknown): SettingsDocument {
  const parsed = settingsDocument.safeParse(input, { error: wordsOf });
  if (!parsed.success) throw new SettingsError(problemsOf(parsed.error.issues, input));
  return parsed.data;
}

/**
 * Defaults, then each document over them; what is a value is replaced, never joined.
 * @throws SettingsError when the whole does not fit together.
 */
export function resolveSettings(...documents: readonly SettingsDocument[]): Settings {
  const settings = overlayDocuments(...documents);
  const found = checkSettings(settings);
  if (found.length > 0) throw new SettingsError(found);
  return settings;
}

/** As `resolveSettings`, but whether the whole fits together is not asked. */
export function overlayDocuments(...documents: readonly SettingsDocument[]): Settings {
  return documents.reduce<unknown>((base, over) => overlay(base, over, ''), DEFAULT_SETTINGS) as Settings;
}

/** Settings that were complete once; null where they are not of the shape that this version of the app knows. */
export function completeSettings(input: unknown): Settings | null {
  const parsed = settingsDocument.safeParse(input);
  return parsed.success ? overlayDocuments(parsed.data) : null;
}

function overlay(base: unknown, over: unknown, path: string): unknown {
  if (over === undefined) return base;
  if (!isPart(base, path) || !isPart(over, path)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(over)) merged[key] = overlay(base[key], over[key], pathTo(path, key));
  return merged;
}
