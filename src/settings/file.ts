import { z } from 'zod';
import { problemAt, problemsOf } from '../contract/problem';
import { wordsOf } from '../contract/problem-words';
import { SETTINGS_FORMAT, SETTINGS_FORMAT_VERSION, type SettingsFile } from '../contract/settings';
import { DEFINITION_VERSION } from '../domain/settings';
import { SettingsError } from './problem';
import { type SettingsDocument, settingsDocument } from './schema';

const settingsFile = z.strictObject({
  format: z.literal(SETTINGS_FORMAT, `is no settings file; "format" must be "${SETTINGS_FORMAT}"`),
  formatVersion: z.literal(
    SETTINGS_FORMAT_VERSION,
    `is a version that this app does not read; it reads version ${SETTINGS_FORMAT_VERSION}`,
  ),
  definitionVersion: z
    .number()
    .int()
    .min(1)
    .max(DEFINITION_VERSION, `is newer than the definitions of this app, which are ${DEFINITION_VERSION}`),
  document: settingsDocument,
});

/** A document as a file. */
export function exportSettings(document: SettingsDocument): SettingsFile {
  return {
    format: SETTINGS_FORMAT,
    formatVersion: SETTINGS_FORMAT_VERSION,
    definitionVersion: DEFINITION_VERSION,
    document,
  };
}

/**
 * The document of a file.
 * @throws SettingsError naming each path and value that is wrong. A file of another format version is refused for
 * that alone: what else is in it may mean something else there.
 */
export function importSettings(file: unknown): SettingsDocument {
  const parsed = settingsFile.safeParse(file, { error: wordsOf });
  if (parsed.success) return parsed.data.document;
  const { issues } = parsed.error;
  const another = issues.filter(({ path }) => path[0] === 'format' || path[0] === 'formatVersion');
  throw new SettingsError(
    another.length > 0
      ? another.map(({ path, message }) => problemAt(file, path, message))
      : problemsOf(issues, file),
  );
}
