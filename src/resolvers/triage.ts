import type Resolver from '@forge/resolver';
import type { RequestOf } from '../contract/calls';
import { TAG_FIELDS } from '../contract/issue';
import { packQueue, type TriageAnswer, type TriageRow } from '../contract/triage';
import { calendarOf } from '../domain/day';
import { meaningOf } from '../domain/normalise/meaning';
import type { TriageSuggestions } from '../domain/suggest/triage';
import { type QueueItem, suggestionsFor, triageQueue } from '../domain/triage/queue';
import { noticeOwnChanges } from '../indexing/notice';
import { loadSettings } from '../settings/store';
import { projectsOfStored } from '../store/defects';
import { facts } from '../store/facts';
import { addSuggestionOutcomes } from '../store/suggestion-outcomes';
import { defineResolver } from './define';
import { definitionCard } from './definition-card';
import { RequestError } from './errors';
import { progressOf } from './progress';
import { Right, type SeenProject } from './rights';
import { idsOf, meantOptions, offeredFor, withOffered } from './triage-options';

/** The queue of defects to triage, and what the browser tells after it wrote to Jira. */
export function defineTriage(resolver: Resolver): void {
  defineResolver(
    resolver,
    'triage-queue',
    Right.browse((request) => request.projectId),
    answerFor,
  );
  defineResolver(
    resolver,
    'triage-done',
    Right.browse((request) => request.projectId),
    takeNotice,
  );
}

async function answerFor(
  { projectId, tab }: RequestOf<'triage-queue'>,
  { index, closed }: SeenProject,
): Promise<TriageAnswer> {
  const effective = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { settings } = effective;
  const now = Date.now();
  const asOf = calendarOf(settings.timeZone)(now);
  const read = await facts(index);
  const found = triageQueue(read, settings, asOf);
  const items = found[tab];
  const offered = await offeredFor(items, settings);
  const names = withOffered(read.names, offered);
  const meaning = meaningOf({ ...read, names }, settings, found.meaning.notInferredOn);
  const suggestions = suggestionsFor(items, read, meaning, idsOf(offered));
  return {
    project: { id: projectId, key: index.projectKey },
    index: progressOf(index),
    closed,
    card: definitionCard(index, effective, read, { asOf, now }),
    tab,
    counts: { recent: found.recent.length, older: found.older.length },
    fields: meantOptions(settings, meaning, names, offered, read.defects),
    ladder: meaning.ladder,
    queue: packQueue(items.map((item, place) => rowOf(item, suggestions[place] ?? NO_SUGGESTIONS))),
  };
}

const NO_SUGGESTIONS: TriageSuggestions = { discovery: null, origin: null, mechanism: null };

function rowOf(item: QueueItem, suggestions: TriageSuggestions): TriageRow {
  const { facts: defect, severity, outcome, provenance, lacks } = item;
  return { issueId: defect.id, severity, outcome, provenance, lacks, suggestions };
}

async function takeNotice({
  projectId,
  issueIds,
  outcomes,
}: RequestOf<'triage-done'>): Promise<{ readonly noticed: number }> {
  for (const field of TAG_FIELDS)
    if (outcomes.filter((outcome) => outcome.field === field).length > issueIds.length)
      throw new RequestError('outcomes', field, 'has more answers than there are issues');
  const projects = await projectsOfStored([...new Set(issueIds)]);
  const own = [...projects].filter(([, project]) => project === projectId).map(([id]) => id);
  await noticeOwnChanges(own);
  if (own.length > 0) await addSuggestionOutcomes(projectId, outcomes);
  return { noticed: own.length };
}
