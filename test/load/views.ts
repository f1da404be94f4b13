import type { Issue } from '../../sandbox/jira';
import type { ResolverName } from '../../src/contract/calls';

/** One thing that somebody looks at: a resolver call as a surface makes it. */
export interface View {
  readonly name: ResolverName;
  readonly request: unknown;
}

/** What viewers of a project look at, as often as they are in the list; issues are taken by the dice. */
export function viewOf(projectId: number, bugs: readonly Issue[], dice: () => number): View {
  const projectIds = [projectId];
  const issue = bugs[Math.floor(dice() * bugs.length)];
  const views: readonly View[] = [
    { name: 'report', request: { projectId } },
    { name: 'report', request: { projectId } },
    { name: 'report', request: { projectId, filter: { severities: ['critical', 'high'] } } },
    { name: 'gadget', request: { projectIds } },
    { name: 'gadget', request: { projectIds } },
    { name: 'gadget', request: { projectIds, filter: { severities: ['critical'] } } },
    { name: 'sprint-review', request: { projectId } },
    { name: 'triage-queue', request: { projectId, tab: 'recent' } },
    { name: 'issue', request: { issueId: Number(issue?.id) } },
    { name: 'issue', request: { issueId: Number(issue?.id) } },
  ];
  const view = views[Math.floor(dice() * views.length)];
  if (!view) throw new Error('there is no view');
  return view;
}
