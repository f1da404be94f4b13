import type Resolver from '@forge/resolver';
import type { FieldOption, IssueAnswer, TagField, TagState } from '../contract/issue';
import { daysLate } from '../domain/aggregate/maturity';
import { escapeDayOf } from '../domain/attribute/place';
import { type Placement, placementOf } from '../domain/attribute/placement';
import type { Settings } from '../domain/settings';
import { stageIndex } from '../domain/stage';
import { noticeOwnChange } from '../indexing/notice';
import { fieldsToRead, mappedFields } from '../jira/fields';
import { type EditOption, editableOptions, readIssueAsUser, setOption } from '../jira/issue';
import { isDefectType, type ReadDefect, type ReadIssue, readIssue } from '../jira/parse-issue';
import { loadSettings } from '../settings/store';
import { factsAround } from '../store/facts';
import { loadIndexState } from '../store/index-state';
import { defineResolver } from './define';
import { NotAllowedError, RequestError } from './errors';
import { Right } from './rights';

export function defineIssue(resolver: Resolver): void {
  defineResolver(
    resolver,
    'issue',
    Right.seeIssue((request) => request.issueId),
    ({ issueId }, { projectId }) => answerFor(issueId, projectId),
  );
  defineResolver(
    resolver,
    'tag-issue',
    Right.seeIssue((request) => request.issueId),
    async ({ issueId, field, optionId }, { projectId }) => {
      const { settings } = await loadSettings(projectId);
      const fieldId = settings.fields[field];
      if (fieldId === null) throw new RequestError('field', field, 'is not mapped to a Jira field');
      await setOption(issueId, fieldId, optionId);
      await noticeOwnChange(issueId);
      return answerFor(issueId, projectId);
    },
  );
}

async function answerFor(issueId: number, projectId: number): Promise<IssueAnswer> {
  const { settings } = await loadSettings(projectId);
  const [json, options] = await Promise.all([
    readIssueAsUser(issueId, fieldsToRead(mappedFields(settings))),
    editableOptions(issueId),
  ]);
  if (json === null) throw new NotAllowedError('Browse Projects');
  const issue = readIssue(json, mappedFields(settings));
  if (issue.kind === 'unreadable') throw new Error(`issue ${issueId} cannot be read: ${issue.problem}`);
  const fieldState = (field: TagField): TagState => tagState(field, issue, settings, options);
  return {
    issue: { id: issueId, key: issue.key },
    fields: {
      discovery: fieldState('discovery'),
      origin: fieldState('origin'),
      mechanism: fieldState('mechanism'),
    },
    counted: await countedOf(issue, projectId, settings),
  };
}

type Readable = Exclude<ReadIssue, { kind: 'unreadable' }>;

function tagState(
  field: TagField,
  issue: Readable,
  settings: Settings,
  options: ReadonlyMap<string, readonly EditOption[]>,
): TagState {
  const fieldId = settings.fields[field];
  if (fieldId === null) return { state: 'not mapped' };
  const value = issue.kind === 'defect' ? valueOf(field, issue) : null;
  const allowed = options.get(fieldId);
  return allowed ? { state: 'editable', value, options: allowed } : { state: 'read only', value };
}

function valueOf(field: TagField, { facts, names }: ReadDefect): FieldOption | null {
  const id = facts[`${field}Id`];
  const name = names.find((seen) => seen.kind === 'options' && seen.id === id)?.name;
  return id === null ? null : { id: String(id), name: name ?? '' };
}

async function countedOf(
  issue: Readable,
  projectId: number,
  settings: Settings,
): Promise<IssueAnswer['counted']> {
  const index = await loadIndexState(projectId);
  if (!index || index.clearing) return { state: 'project not enabled' };
  if (issue.kind === 'secured') return { state: 'secured' };
  if (!isDefectType(issue, settings.defects.types)) return { state: 'not a defect' };
  const facts = await factsAround(index, issue.facts, issue.names);
  const placement = placementOf(issue.facts, facts, settings);
  const { row, outcome, discovery, shippedIn, fixedIn } = placement.defect;
  return {
    state: 'counted',
    as: {
      row,
      outcome,
      discovery,
      ladder: placement.meaning.ladder,
      origin: originOf(placement),
      shippedIn: shippedIn && {
        name: shippedIn.release.name,
        reason: shippedIn.reason,
        daysLate:
          outcome === 'escaped'
            ? daysLate(shippedIn.release, escapeDayOf(placement.defect), settings.exposureWindowDays)
            : null,
      },
      fixedIn: fixedIn && { name: fixedIn.name },
    },
  };
}

function originOf({
  meaning,
  defect,
}: Placement): { name: string; introduced: number; caught: number } | null {
  const { origin } = defect;
  if (!origin) return null;
  const { stages } = meaning.ladder;
  return {
    name: origin.name,
    introduced: stageIndex(stages, origin.introduced) ?? 0,
    caught: stageIndex(stages, origin.caught) ?? 0,
  };
}
