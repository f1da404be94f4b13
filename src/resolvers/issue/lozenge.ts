import { z } from 'zod';
import { STATE_WORDS } from '../../contract/issue';
import { placementOf } from '../../domain/attribute/placement';
import type { DefectFacts } from '../../domain/facts';
import type { Settings } from '../../domain/settings';
import type { Outcome } from '../../domain/stage';
import { fieldsToRead, mappedFields } from '../../jira/fields';
import { readIssueAsUser } from '../../jira/issue';
import { isDefectType, readIssue, type SeenName } from '../../jira/parse-issue';
import { idOf } from '../../jira/values';
import { log } from '../../log';
import { loadSettings } from '../../settings/store';
import { loadDefect } from '../../store/defects';
import { factsAround } from '../../store/facts';
import { type IndexState, laneToReport } from '../../store/index-state';
import { isPending } from '../../store/pending';
import { loadEnabled } from '../enabled';
import { contractErrorOf } from '../errors';
import { Right } from '../rights';

/** What Jira shows beside the panel's label while it is collapsed; without a status it shows nothing. */
export interface Lozenge {
  readonly status?: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: 'removed' | 'success' | 'moved' };
  };
}

const LOOKS = { escaped: 'removed', contained: 'success', unclassified: 'moved' } as const;
const NOTHING: Lozenge = {};

const seeIssue = Right.seeIssue<number>((issueId) => issueId);
const place = z.object({ issue: z.object({ id: z.union([idOf, z.number().int().positive()]) }) });
/** Where Jira names the issue: beside the site, or in a context as it gives to resolvers. */
const payloadOf = z.union([
  z.object({ extension: place }).transform(({ extension }) => extension),
  z.object({ context: z.object({ extension: place }) }).transform(({ context }) => context.extension),
  place,
]);

/**
 * The state of an issue for `dynamicProperties`. Jira asks for it whenever it shows an issue, so it tells nothing
 * rather than fail: to whom may not see the issue, of what is not counted, and when something is wrong.
 */
export async function issueLozenge(payload: unknown): Promise<Lozenge> {
  try {
    const asked = payloadOf.safeParse(payload);
    if (!asked.success) {
      log('lozenge-payload-unknown', {});
      return NOTHING;
    }
    const issueId = asked.data.issue.id;
    const { projectId } = await seeIssue.check(issueId);
    const outcome = await outcomeOf(issueId, projectId);
    return outcome === null ? NOTHING : lozengeOf(outcome);
  } catch (error) {
    // Logged as a resolver's error is; there is nobody to tell.
    contractErrorOf(error, 'issue-lozenge');
    return NOTHING;
  }
}

function lozengeOf(outcome: Outcome): Lozenge {
  return { status: { type: 'lozenge', value: { label: STATE_WORDS[outcome], type: LOOKS[outcome] } } };
}

/** Null for what is not in scope. */
async function outcomeOf(issueId: number, projectId: number): Promise<Outcome | null> {
  const index = await loadEnabled(projectId);
  if (!index) return null;
  const { settings } = await loadSettings(projectId, index.heldSettings ?? undefined);
  const found = await factsOf(issueId, index, settings);
  if (found === null) return null;
  const facts = await factsAround(index, found.facts, found.names);
  const { row, outcome } = placementOf(found.facts, facts, settings).defect;
  return row === 'in scope' ? outcome : null;
}

/** From the index, unless the issue is known to have changed since, as it has right after a tag: then from Jira. */
async function factsOf(
  issueId: number,
  index: IndexState,
  settings: Settings,
): Promise<{ readonly facts: DefectFacts; readonly names: readonly SeenName[] } | null> {
  if (!(await isPending(issueId))) {
    const facts = await loadDefect(index.projectId, laneToReport(index), issueId);
    return facts && { facts, names: [] };
  }
  const mapped = mappedFields(settings);
  const issue = readIssue(await readIssueAsUser(issueId, fieldsToRead(mapped)), mapped);
  return issue.kind === 'defect' && isDefectType(issue, settings.defects.types) ? issue : null;
}
