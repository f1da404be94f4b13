import type { RequestOf } from '../../contract/calls';
import { noticeOwnChange } from '../../indexing/notice';
import { readOption, setOption } from '../../jira/issue';
import { causeOf, log } from '../../log';
import { loadSettings } from '../../settings/store';
import { addSuggestionOutcomes } from '../../store/suggestion-outcomes';
import { ConflictError, RequestError } from '../errors';
import type { SeenIssue } from '../rights';

type TagRequest = RequestOf<'tag-issue'>;

/**
 * Writes a field as the caller, unless somebody else changed it since the caller saw it. Jira has no conditional
 * write: what comes between the reading here and the write right after it is overwritten.
 * @throws ConflictError when the field is neither what the caller saw nor what it is to be; nothing is written then
 */
export async function tagIssue(request: TagRequest, { projectId, index }: SeenIssue): Promise<void> {
  const { issueId, field, from, optionId } = request;
  const { settings } = await loadSettings(projectId);
  const fieldId = settings.fields[field];
  if (fieldId === null) throw new RequestError('field', field, 'is not mapped to a Jira field');
  const now = await readOption(issueId, fieldId);
  const current = now && { id: String(now.id), name: now.name };
  const isThere = (current?.id ?? null) === optionId;
  if (!isThere && (current?.id ?? null) !== from) {
    // The index may not have heard of the other's change either.
    await noticeOwnChange(issueId);
    throw new ConflictError(current);
  }
  if (!isThere) {
    await setOption(issueId, fieldId, optionId);
    await noticeOwnChange(issueId);
  }
  if (index) await tally(request, projectId);
}

/** The tag is written already: a tally that fails must not tell the caller otherwise. */
async function tally({ field, optionId, suggested }: TagRequest, projectId: number): Promise<void> {
  if (suggested === null || optionId === null) return;
  try {
    await addSuggestionOutcomes(projectId, [{ field, accepted: optionId === suggested }]);
  } catch (error) {
    log('suggestion-not-tallied', { projectId, cause: causeOf(error) });
  }
}
