import { problemsOf } from '../contract/problem';
import { DEFAULT_SETTINGS } from '../domain/defaults';
import type { Settings } from '../domain/settings';
import { checkSettings } from './check';
import { SettingsError } from './problem';
import { type SettingsDocument, settingsDocument } from './schema';

/**
 * A settings document from untrusted input.
 * @throws SettingsError naming each path and value that is wrong; nothing is taken over then.
 */
export function parseSettingsDocument(input: unknown): SettingsDocument {
  const parsed = settingsDocument.safeParse(input);
  if (!parsed.success) throw new SettingsError(problemsOf(parsed.error.issues, input));
  return parsed.data;
}

/**
 * Defaults, then each document over them; lists are replaced, not joined.
 * @throws SettingsError when the whole does not fit together.
 */
export function resolveSettings(...documents: readonly SettingsDocument[]): Settings {
  const settings = documents.reduce<unknown>(overlay, DEFAULT_SETTINGS) as Settings;
  const found = checkSettings(settings);
  if (found.length > 0) throw new SettingsError(found);
  return settings;
}

function overlay(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isPlainObject(base) || !isPlainObject(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(over)) merged[key] = overlay(base[key], over[key]);
  return merged;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
