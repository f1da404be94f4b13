import type { FilteringView } from '../../../src/domain/present/filter-view';
import { filterMessages } from '../filter/filter-messages';
import type { Formats } from '../words/formats';

/** What is said of exports, in English. */
export function exportMessages(format: Formats) {
  const { counted } = format;
  return {
    title: 'Download the data',
    explanation:
      'As CSV, with the filter, the day of the data and the definitions above each table. Rates are fractions.',
    tables: 'Tables of this page',
    table: (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '),
    audit: 'Every defect: how it was counted and why',
    readingAudit: (rows: number): string =>
      rows === 0 ? 'Reading the audit…' : `Reading the audit: ${counted(rows, ROWS)} so far…`,
    saved: (name: string): string => `Saved as ${name}.`,
    auditChanged:
      'The data changed while the audit was read, several times. Nothing was saved; try again in a minute.',
    failed: (title: string, text: string): string => `Nothing was saved. ${title}. ${text}`,
    preface: {
      title: 'Defect Leakage',
      asOf: 'Data as of',
      instant: (instant: number | null): string =>
        instant === null ? 'the first reading is not finished' : new Date(instant).toISOString(),
      filter: 'Filter',
      kind: 'Release kind of series and comparisons',
      conditions: (view: FilteringView, read: number): string =>
        view.isFiltering
          ? `${filterMessages(format).conditions(view)}; ${format.count(view.outside)} of ${counted(read, ISSUES)} read are outside`
          : 'none',
    },
  };
}

const ROWS = { one: 'row', other: 'rows' };
const ISSUES = { one: 'issue', other: 'issues' };
