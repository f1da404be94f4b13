import type { Attribution, DimensionValue } from '../../../src/domain/filter/filter';
import type { FilterCondition, FilteringView } from '../../../src/domain/present/filter-view';
import type { SeverityClass } from '../../../src/domain/normalise/meaning';
import type { Formats } from '../words/formats';

/** What is said of a filter, in English. */
export function filterMessages(format: Formats) {
  const { count } = format;
  const severity = (value: SeverityClass): string => SEVERITIES[value] ?? value;
  const value = (name: DimensionValue): string => name ?? 'none';
  const range = (what: string, from: string | null, to: string | null): string => {
    if (from === to) return `${what} ${from ?? ''}`;
    if (to === null) return `${what} ${from ?? ''} or later`;
    return from === null ? `${what} ${to} or earlier` : `${what} ${from} to ${to}`;
  };
  const condition = (one: FilterCondition): string => {
    switch (one.kind) {
      case 'releases':
        return range(one.by, one.from && one.from.name, one.to && one.to.name);
      case 'created':
        return range('created', one.from && format.day(one.from), one.to && format.day(one.to));
      case 'severities':
        return `severity ${format.anyOf(one.values.map(severity))}`;
      case 'areas':
        return `area ${format.anyOf(one.values.map(value))}`;
      case 'types':
        return `type ${format.anyOf(one.values.map(value))}`;
      case 'tagged only':
        return 'tagged defects only';
    }
  };
  const conditions = ({ conditions: all }: Pick<FilteringView, 'conditions'>): string =>
    format.list(all.map(condition));
  return {
    title: 'Filter',
    open: (on: number): string => (on === 0 ? 'Filter' : `Filter (${count(on)})`),
    clear: 'Clear all',
    takeOut: (what: string): string => `Take out: ${what}`,
    severity,
    condition,
    /** The conditions in one phrase; empty without one. */
    conditions,
    /** Before a sentence on filtered numbers; empty without a filter. */
    filteredBy: (view: FilteringView): string => (view.isFiltering ? `Filtered by ${conditions(view)}.` : ''),
    kindOf: (kind: string): string => `release kind ${kind} in series and comparisons`,
    unknownKind: (kind: string): string =>
      `No release is of the kind “${kind}”. Choose another, or clear the filter.`,
    updating: 'Loading the numbers of this filter. Those below are of the one before.',
    /** How much is left out; empty without a filter. @param shown says one of the counts */
    filtered: (
      view: FilteringView,
      read: number,
      shown: (of: 'outside' | 'read', value: number) => string,
    ): string => {
      if (!view.isFiltering) return '';
      const left = view.leavesOut
        ? `${shown('outside', view.outside)} of ${shown('read', read)} ${format.plural(read, ISSUES)} read are outside the filter.`
        : 'No issue is outside the filter.';
      const tagged = view.conditions.some(({ kind }) => kind === 'tagged only')
        ? ' Inference is off: what is not tagged is unclassified.'
        : '';
      return `${left}${tagged}`;
    },
    /** @param shown the count as it is shown */
    outside: (shown: string): string => `${shown} outside the filter`,
    notOfReview: 'A review has days of its own: releases and days of creation of the filter do not limit it.',
    gone: {
      title: 'The filter asks for something that is not there',
      text: 'Nothing was counted, so that nobody takes an empty page for a good one.',
      problem: (key: string, shown: string, message: string): string => `${key} ${shown} ${message}.`,
      takeOut: 'Take it out of the filter',
    },
    keys: KEYS,
    controls: {
      releases: (by: Attribution): string => `Release, ${by}`,
      from: 'From',
      to: 'To',
      first: 'the first',
      last: 'the last',
      created: 'Day of creation',
      severity: 'Severity',
      area: 'Area',
      type: 'Type',
      none: 'None',
      taggedOnly: 'Tagged defects only',
      taggedOnlyHint: 'Switches inference off',
      kind: 'Release kind',
      kindHint: 'For series and comparisons',
      allKinds: 'All kinds',
    },
  };
}

export type FilterMessages = ReturnType<typeof filterMessages>;

const ISSUES = { one: 'issue', other: 'issues' };

const SEVERITIES: Readonly<Record<SeverityClass, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  unmapped: 'unmapped',
  none: 'none',
};

const KEYS: Readonly<Record<string, string>> = {
  'release-from': 'First release',
  'release-to': 'Last release',
  'created-from': 'First day of creation',
  'created-to': 'Last day of creation',
  severity: 'Severity',
  area: 'Area',
  type: 'Type',
  tagged: 'Tagged defects only',
};
