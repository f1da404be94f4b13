import type { RequestOf } from '../../contract/calls';
import type { RebasedSettings } from '../../contract/set-up';
import { diffSettings } from '../../settings/diff';
import { readSettings, siteDocumentAt } from '../../settings/documents';
import { overlayDocuments, completeSettings } from '../../settings/parse';
import { SettingsError } from '../../settings/problem';
import { rebaseSettings } from '../../settings/rebase';
import { RequestError } from '../errors';

/** Carries edited settings over what was saved since, and tells what that was. Nothing is saved. */
export async function rebase(request: RequestOf<'rebase-settings'>): Promise<RebasedSettings> {
  const edited = completeSettings(request.settings);
  if (edited === null)
    throw new RequestError('settings', 'as sent', 'are not of the shape that this version of the app knows');
  const [{ effective, revision, problems }, document] = await Promise.all([
    readSettings('site'),
    siteDocumentAt(request.revision),
  ]);
  if (effective === null) throw new SettingsError(problems);
  const base = overlayDocuments(document);
  const { settings, both } = rebaseSettings(base, edited, effective);
  return { settings, revision, theirs: diffSettings(base, effective), both };
}
