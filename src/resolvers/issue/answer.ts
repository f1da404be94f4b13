import type { IssueAnswer } from '../../contract/issue';
import { placementOf } from '../../domain/attribute/placement';
import type { Settings } from '../../domain/settings';
import { fieldsToRead, mappedFields } from '../../jira/fields';
import { editableFields, readIssueAsUser } from '../../jira/issue';
import { fieldsIn, isDefectType, readIssue } from '../../jira/parse-issue';
import { loadSettings } from '../../settings/store';
import { factsAround } from '../../store/facts';
import { NotAllowedError } from '../errors';
import type { SeenIssue } from '../rights';
import { countedAs } from './counted-as';
import { suggestionsFor } from './suggestions';
import { tagStates } from './tag-states';

/** Where an issue is counted, its three fields as the caller may edit them, and what they could be. */
export async function answerFor(issueId: number, seen: SeenIssue): Promise<IssueAnswer> {
  const { settings } = await loadSettings(seen.projectId);
  const json = await readIssueAsUser(issueId, fieldsToRead(mappedFields(settings)));
  if (json === null) throw new NotAllowedError('Browse Projects');
  const issue = readIssue(json, mappedFields(settings));
  if (issue.kind === 'unreadable') throw new Error(`issue ${issueId} cannot be read: ${issue.problem}`);
  return {
    issue: { id: issueId, key: issue.key },
    counted: await countedOf(json, issue, settings, seen),
  };
}

async function countedOf(
  json: unknown,
  issue: Exclude<ReturnType<typeof readIssue>, { kind: 'unreadable' }>,
  settings: Settings,
  { index, seesNumbers }: SeenIssue,
): Promise<IssueAnswer['counted']> {
  if (!index) return { state: 'project not enabled' };
  if (issue.kind === 'secured') return { state: 'secured' };
  if (!isDefectType(issue, settings.defects.types)) return { state: 'not a defect' };
  const editable = await editableFields(issue.facts.id);
  const offered = [...editable.values()].flatMap(({ options }) =>
    options.map(({ id, name }) => ({ kind: 'options' as const, id: Number(id), name })),
  );
  // What the form offers may be newer than the names that the index knows.
  const facts = await factsAround(index, issue.facts, [...issue.names, ...offered]);
  const placement = placementOf(issue.facts, facts, settings);
  const fields = await tagStates({
    issue,
    placement,
    editable,
    names: facts.names.options,
    shown: fieldsIn(json),
  });
  return {
    state: 'counted',
    as: countedAs(placement),
    fields: await suggestionsFor(issue.facts, fields, placement, seesNumbers ? index : null),
  };
}
