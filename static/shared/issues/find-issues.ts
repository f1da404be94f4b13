import type { IssueSetAnswer } from '../../../src/contract/issue-set';
import { fittingKeys, jqlOfKeys, searchAddress } from './issue-search';
import { type AskJira, visibleKeys } from './visible-keys';

/** Where Jira shows the issues of a number, and how that list differs from the number. */
export interface FoundIssues {
  /** Null when there is nothing to show. */
  readonly address: string | null;
  /** Issues in the list. */
  readonly listed: number;
  /** Issues of the set now. */
  readonly total: number;
  /** Left out because the viewer cannot see them, or because they are gone. */
  readonly lost: number;
  /** Left out because a list has no room for all. */
  readonly cut: number;
}

/** @param severityIsPriority whether Jira's own order by priority is the order by severity */
export async function foundIssues(
  { projectKey, numbers, total, jql }: IssueSetAnswer,
  severityIsPriority: boolean,
  ask: AskJira,
): Promise<FoundIssues> {
  if (jql !== null) return { address: searchAddress(jql), listed: total, total, lost: 0, cut: 0 };
  const keys = fittingKeys(
    numbers.map((number) => `${projectKey}-${number}`),
    severityIsPriority,
  );
  if (keys.length === 0) return { address: null, listed: 0, total, lost: 0, cut: 0 };
  const { keys: seen, lost } = await visibleKeys(keys, ask);
  return {
    address: seen.length === 0 ? null : searchAddress(jqlOfKeys(seen, severityIsPriority)),
    listed: seen.length,
    total,
    lost,
    cut: total - keys.length,
  };
}
