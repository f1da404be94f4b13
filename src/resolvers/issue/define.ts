import type Resolver from '@forge/resolver';
import { defineResolver } from '../define';
import { Right } from '../rights';
import { answerFor } from './answer';
import { tagIssue } from './tag';

/** Where one issue is counted, and its three fields. */
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
    async (request, { projectId }) => {
      await tagIssue(request, projectId);
      return answerFor(request.issueId, projectId);
    },
  );
}
