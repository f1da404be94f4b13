import type { TriageRow } from '../../../src/contract/triage';

export const SHOWS = ['all', 'discovery', 'origin', 'mechanism', 'suggested'] as const;

export interface Filter {
  readonly show: (typeof SHOWS)[number];
  /** Looked for in Jira: this app knows no summary. */
  readonly text: string;
}

export const NO_FILTER: Filter = { show: 'all', text: '' };

/** @param found what Jira found for the text; undefined while nothing is looked for */
export function fitsFilter(
  { show }: Filter,
  found: ReadonlySet<number> | undefined,
): (row: TriageRow) => boolean {
  return ({ issueId, lacks, suggestions }) => {
    if (found && !found.has(issueId)) return false;
    if (show === 'all') return true;
    if (show === 'suggested') return Object.values(suggestions).some((suggestion) => suggestion !== null);
    return lacks.includes(show);
  };
}
