import { problemsOf } from '../contract/problem';
import { wordsOf } from '../contract/problem-words';
import { overlaySettings } from '../contract/settings-overlay';
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
  return documents.reduce<Settings>(overlaySettings, DEFAULT_SETTINGS);
}

/** Settings that were complete once; null where they are not of the shape that this version of the app knows. */
export function completeSettings(input: unknown): Settings | null {
  const parsed = settingsDocument.safeParse(input);
  return parsed.success ? overlayDocuments(parsed.data) : null;
}
