import type { Problem } from '../../../src/contract/problem';
import type { SettingsValues } from '../../../src/contract/settings-values';
import type { Settings } from '../../../src/domain/settings';
import { type NamedValue, strangersOf } from '../../../src/domain/settings-strangers';
import { call } from '../../shared/api/call';
import { type Failure, failureOf } from '../../shared/api/contract-failure';
import { departingPaths, isWithinPath } from '../../shared/settings-form/departures';

/** Some more than the largest document: what is beyond no resolver would be asked. */
const MOST_BYTES = 200 * 1024;

export type FileOutcome =
  | { readonly kind: 'read'; readonly document: unknown }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'too large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'no json'; readonly reason: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The document of a settings file, checked by the app; nothing is kept. */
export async function readFile(projectId: number, file: File): Promise<FileOutcome> {
  if (file.size > MOST_BYTES) return { kind: 'too large', bytes: file.size, most: MOST_BYTES };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: 'unreadable' };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { kind: 'no json', reason: error instanceof Error ? error.message : String(error) };
  }
  try {
    const { document } = await call('read-settings-file', { projectId, file: content });
    return { kind: 'read', document };
  } catch (error) {
    const failure = failureOf(error);
    return failure.code === 'bad-request'
      ? { kind: 'refused', problems: failure.problems }
      : { kind: 'failed', failure };
  }
}

/** What settings name that the site does not have, where they depart from those beneath. */
export function strangersIn(
  settings: Settings,
  below: Settings,
  { values, fields, optionsKnown, fieldsRead }: SettingsValues,
): readonly NamedValue[] {
  const departing = departingPaths(settings, below);
  // Options of fields that were not read are known only by being read.
  const areOptionsRead = (['discovery', 'origin', 'mechanism', 'severity', 'prevention'] as const).every(
    (role) => settings.fields[role] === null || settings.fields[role] === fieldsRead[role],
  );
  const known = { ...values, fields, options: areOptionsRead ? optionsKnown : null };
  return strangersOf(settings, known).filter(({ path }) =>
    departing.some((part) => isWithinPath(part, path) || isWithinPath(path, part)),
  );
}
