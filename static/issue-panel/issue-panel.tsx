import { useQuery } from '@tanstack/react-query';
import { call } from '../shared/api/call';
import { ContractFailure } from '../shared/api/contract-failure';
import { FailurePanel } from '../shared/components/failure-panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { entityOf } from '../shared/surface/extension';
import { useSurface } from '../shared/surface/surface-context';
import { IssueTriage } from './issue-triage';
import { issueKey } from './use-tags';

/** Triage in the issue: where it is counted and why, and the three fields. */
export function IssuePanel() {
  const { extension, signedIn } = useSurface();
  const issue = entityOf(extension, 'issue');
  if (!issue) throw new Error('Jira named no issue in the context of the issue panel');
  return (
    <main className="issue-panel">
      {signedIn ? (
        <LoadedIssue issueId={issue.id} />
      ) : (
        <FailurePanel thrown={new ContractFailure({ code: 'sign-in' })} />
      )}
    </main>
  );
}

function LoadedIssue({ issueId }: { readonly issueId: number }) {
  const { data, error, failureReason, refetch } = useQuery({
    queryKey: issueKey(issueId),
    queryFn: () => call('issue', { issueId }),
  });
  const thrown = error ?? failureReason;
  if (data) return <IssueTriage answer={data} />;
  return thrown ? (
    <FailurePanel thrown={thrown} onRetry={() => void refetch()} />
  ) : (
    <SkeletonPage lines={[24, 40, 40]} />
  );
}
