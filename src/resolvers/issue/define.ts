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
    Right.seeIssueAmongOthers((request) => request.issueId),
    ({ issueId }, seen) => answerFor(issueId, seen),
  );
  defineResolver(
    resolver,
    'tag-issue',
    Right.seeIssueAmongOthers((request) => request.issueId),
    async (request, seen) => {
      await tagIssue(request, seen);
      return answerFor(request.issueId, seen);
    },
  );
}
