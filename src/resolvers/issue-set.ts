import type Resolver from '@forge/resolver';
import type { RequestOf } from '../contract/calls';
import { reportFilterOf } from '../contract/filter-of';
import type { IssueSetAnswer } from '../contract/issue-set';
import { MOST_LISTED } from '../domain/issue-set/issue-set';
import { selectIssues } from '../domain/issue-set/select';
import { jqlDate, jqlOf } from '../indexing/plan';
import { loadSettings } from '../settings/store';
import { facts } from '../store/facts';
import type { IndexState } from '../store/index-state';
import { defineResolver } from './define';
import { Right } from './rights';

/**
 * Which issues a number counts. Their keys alone: what else there is to see of them Jira shows, to whoever may see
 * it.
 */
export function defineIssueSet(resolver: Resolver): void {
  defineResolver(
    resolver,
    'issue-set',
    Right.browse((request) => request.projectId),
    (request, { index }) => answerFor(request, index),
  );
}

async function answerFor(
  { projectId, set, filter: asked }: RequestOf<'issue-set'>,
  index: IndexState,
): Promise<IssueSetAnswer> {
  const { settings } = await loadSettings(projectId, index.heldSettings ?? undefined);
  const filter = reportFilterOf(asked);
  const { numbers, total } = selectIssues(await facts(index), settings, set, MOST_LISTED, filter);
  const isAllRead = set.row === 'read' && set.criteria.length === 0;
  return {
    projectKey: index.projectKey,
    numbers,
    total,
    jql: isAllRead && total > 0 ? jqlOfRead(index) : null,
    dataAsOf: index.live?.asOf ?? null,
  };
}

/** Finds what was read; null while the first reading goes on, when it is not all that a query finds. */
function jqlOfRead({ projectId, live }: IndexState): string | null {
  if (live === null) return null;
  const { horizon } = live.plan;
  const clause = jqlOf(projectId, live.plan);
  return horizon === null ? clause : `${clause} AND ${jqlDate('created', '>=', horizon, Date.now())}`;
}
