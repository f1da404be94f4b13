import { router, showFlag } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { FilterRequest } from '../../../src/contract/filter';
import type { IssueSetAnswer } from '../../../src/contract/issue-set';
import type { ProjectAnswer } from '../../../src/contract/report';
import type { ListedCount } from '../../../src/domain/aggregate/sprint-review/severest';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { call } from '../api/call';
import { failureOf } from '../api/contract-failure';
import { useMessages, useWords } from '../words/words';
import { askJira } from './ask-jira';
import { type FoundIssues, foundIssues } from './find-issues';
import { issuesMessages } from './issues-messages';

/** How somebody asked: with one of these keys a link opens beside the page. */
export interface Gesture {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The issues behind a number: what the app is to look for, or those that came with the number. */
export type Behind = IssueSet | ListedCount;

/** A number that somebody chose. */
interface Chosen {
  readonly behind: Behind;
  /** The number as the page shows it. */
  readonly shown: number;
  readonly beside: boolean;
}

type OpenIssues = (behind: Behind, shown: number, gesture: Gesture) => void;

const Context = createContext<OpenIssues | null>(null);

/** Opens the issues behind a number in Jira's search. @throws Error outside of `IssueLists` */
export function useOpenIssues(): OpenIssues {
  const open = useContext(Context);
  if (!open) throw new Error('no issue lists: render this below IssueLists');
  return open;
}

/**
 * Lets the numbers below it lead to their issues: the app names them, Jira shows them to whoever may see them. What
 * happens is announced, and a list that is not what the number said is told of.
 */
export function IssueLists({
  answer,
  filter,
  children,
}: {
  readonly answer: Pick<ProjectAnswer, 'project' | 'card'>;
  /** Of the numbers that are shown, which may be behind the address. */
  readonly filter?: FilterRequest | undefined;
  readonly children: ReactNode;
}) {
  const messages = useMessages(issuesMessages);
  const { shared } = useWords();
  const { project, card } = answer;
  const severityIsPriority = card.settings.fields.severity === 'priority';
  const answerOf = async (behind: Behind): Promise<IssueSetAnswer> => {
    if (!('numbers' in behind))
      return call('issue-set', {
        projectId: project.id,
        set: behind,
        ...(filter === undefined ? {} : { filter }),
      });
    const { numbers, count: total } = behind;
    return { projectKey: project.key, numbers, total, jql: null, dataAsOf: card.dataAsOf };
  };
  const { mutate, ...state } = useMutation({
    mutationFn: async ({ behind, shown, beside }: Chosen): Promise<FoundIssues> => {
      const found = await foundIssues(await answerOf(behind), severityIsPriority, askJira);
      const differences = messages.differences(found, shown);
      if (differences.length > 0)
        showFlag({
          id: 'issue-list',
          type: 'info',
          title: messages.flagTitle,
          description: differences.join(' '),
        });
      if (found.address !== null)
        await (beside ? router.open(found.address) : router.navigate(found.address));
      return found;
    },
    // The line on top of the page may be out of sight.
    onError: (error) =>
      showFlag({
        id: 'issue-list',
        type: 'error',
        title: messages.failedTitle,
        description: shared.failure(failureOf(error)).plain,
      }),
  });
  const open = useMemo(
    (): OpenIssues => (behind, shown, gesture) =>
      mutate({ behind, shown, beside: gesture.ctrlKey || gesture.metaKey || gesture.shiftKey }),
    [mutate],
  );
  return (
    <Context.Provider value={open}>
      <Announcement {...state} />
      {children}
    </Context.Provider>
  );
}

function Announcement({
  isPending,
  error,
  data,
  variables,
}: {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly data: FoundIssues | undefined;
  readonly variables: Chosen | undefined;
}) {
  const messages = useMessages(issuesMessages);
  const { shared } = useWords();
  const said = (): string => {
    if (isPending) return messages.looking;
    if (error) {
      const { title, plain } = shared.failure(failureOf(error));
      return messages.failed(title, plain);
    }
    if (!data || !variables) return '';
    const differences = messages.differences(data, variables.shown);
    return [data.address === null ? messages.nothing : messages.opened(data), ...differences].join(' ');
  };
  return (
    <p className="issue-lists-said" role="status">
      {said()}
    </p>
  );
}
