import type { KeptDraft, SetUpDraft } from '../../contract/set-up';
import type { RequestOf } from '../../contract/calls';
import { bytesOf } from '../../settings/history';
import { completeSettings } from '../../settings/parse';
import { loadSetUpDraft, saveSetUpDraft } from '../../store/set-up-draft';
import { RequestError } from '../errors';

/** UTF-8 bytes of a draft as JSON. */
const MOST_BYTES = 200 * 1024;

/** What was chosen in a set-up that is not finished. */
export async function keptDraft(): Promise<KeptDraft> {
  const row = await loadSetUpDraft();
  if (row === null || row.draft === '')
    return { draft: null, revision: row?.revision ?? 0, at: row?.at ?? null, isOutdated: false };
  const stored = JSON.parse(row.draft) as StoredDraft;
  const settings = stored.settings && knownSettings(stored.settings);
  return {
    draft: { ...stored, settings },
    revision: row.revision,
    at: row.at,
    isOutdated: stored.settings !== null && settings === null,
  };
}

/** As it was validated when it was kept, perhaps by another version of the app. */
type StoredDraft = NonNullable<RequestOf<'save-set-up-draft'>['draft']>;

/** Null where this version of the app does not understand them. */
function knownSettings(stored: NonNullable<StoredDraft['settings']>): SetUpDraft['settings'] {
  const [edited, base] = [completeSettings(stored.edited), completeSettings(stored.base)];
  return edited && base && { edited, base };
}

/**
 * Keeps a draft, finished or not: settings in it need not fit together before they are saved.
 * @throws RequestError when somebody else kept another meanwhile; nothing is changed then
 */
export async function keepDraft({
  draft,
  revision,
}: RequestOf<'save-set-up-draft'>): Promise<{ readonly revision: number }> {
  const bytes = bytesOf(draft);
  if (bytes > MOST_BYTES)
    throw new RequestError('draft', `${bytes} bytes`, `is too large; at most ${MOST_BYTES} can be kept`);
  const text = draft === null ? '' : JSON.stringify(draft);
  if (await saveSetUpDraft(text, revision, Date.now())) return { revision: revision + 1 };
  throw new RequestError(
    'revision',
    String(revision),
    'is not the newest: somebody else goes on with the set-up',
  );
}
