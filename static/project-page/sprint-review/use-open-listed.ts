import { router, showFlag } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../shared/api/contract-failure';
import { askJira } from '../../shared/issues/ask-jira';
import { type FoundIssues, foundIssues } from '../../shared/issues/find-issues';
import { issuesMessages } from '../../shared/issues/issues-messages';
import { useMessages, useWords } from '../../shared/words/words';
import type { ListedCount } from '../../../src/domain/aggregate/sprint-review/severest';
import type { SprintReviewAnswer } from '../../../src/contract/sprint-review';

/** Opens issues in Jira's search, in a tab of its own; a list that is not what the number said is told of. */
export function useOpenListed({ project, card }: Pick<SprintReviewAnswer, 'project' | 'card'>) {
  const messages = useMessages(issuesMessages);
  const { shared } = useWords();
  const { mutate } = useMutation({
    mutationFn: async ({ count, numbers }: ListedCount): Promise<FoundIssues> => {
      const set = {
        projectKey: project.key,
        numbers,
        total: count,
        jql: null,
        dataAsOf: card.dataAsOf,
      };
      const found = await foundIssues(set, card.settings.fields.severity === 'priority', askJira);
      if (found.address !== null) await router.open(found.address);
      return found;
    },
    onSuccess: (found, { count }) => {
      const said = [
        ...(found.address === null ? [messages.nothing] : []),
        ...messages.differences(found, count),
      ];
      if (said.length > 0) flag('info', messages.flagTitle, said.join(' '));
    },
    onError: (thrown) => {
      const { title, plain } = shared.failure(failureOf(thrown));
      flag('error', title, plain);
    },
  });
  return mutate;
}

function flag(type: 'info' | 'error', title: string, description: string): void {
  showFlag({ id: 'sprint-review-issues', type, title, description });
}
