import type { TagField } from '../../../src/contract/issue';
import type { SuggestionAcceptance } from '../../../src/contract/suggestion-acceptance';
import type { LampName } from '../../../src/domain/aggregate/lamps';
import type { ScopeRow } from '../../../src/domain/classify/scope';
import type { LampView } from '../../../src/domain/present/lamp-view';
import type { ReportView } from '../../../src/domain/present/report-view';
import type { ShareView } from '../../../src/domain/present/share-view';
import type { Formats } from '../../shared/words/formats';

/** What the page on the quality of the data says, in English. Nobody did anything wrong. */
export function dataQualityMessages(format: Formats) {
  const { count, counted } = format;
  const share = (
    { found, of, fraction }: ShareView,
    shown: (counts: 'found' | 'of', value: number) => string = (_counts, value) => count(value),
  ): string =>
    fraction === null
      ? 'no data'
      : `${shown('found', found)} of ${shown('of', of)}, ${format.percent(fraction)}`;
  return {
    title: 'Data quality',
    /**
     * @param found kinds of things that are worth a look
     * @param shown says how many defects are in scope
     */
    sentence: ({ inScope }: ReportView, found: number, shown: (all: number) => string = count): string => {
      if (inScope.coverage === null) return 'No defect is in scope, so there is nothing to know about yet.';
      const all = inScope.n + inScope.unclassified;
      const covered =
        all === 1
          ? `The ${shown(all)} defect in scope is ${inScope.n === 1 ? 'classified' : 'not classified yet'}`
          : `${format.percent(inScope.coverage)} of ${shown(all)} ${format.plural(all, DEFECTS)} in scope are classified`;
      return found === 0
        ? `${covered}, and nothing was found that needs a look.`
        : `${covered}; ${counted(found, FINDINGS)} worth a look, ${format.plural(found, { one: 'with its', other: 'each with its' })} issues and why it matters.`;
    },
    excluded: {
      title: 'What is not counted',
      columns: { row: 'Left out as', count: 'Defects', why: 'Why' },
      name: (row: ScopeRow): string => EXCLUDED[row].name,
      why: (row: ScopeRow): string => EXCLUDED[row].why,
      secured: 'Issues under a security level, or restricted to roles, are not counted.',
    },
    suggestions: {
      title: 'How suggestions are answered',
      text: ({ days }: Pick<SuggestionAcceptance, 'days'>): string =>
        `Of the last ${counted(days, DAYS)}, in triage and in the issue. Suggestions that are often answered otherwise are a reason to look at the rules and at what was tagged before, not at people.`,
      none: ({ days }: Pick<SuggestionAcceptance, 'days'>): string =>
        `No suggestion was answered in the last ${counted(days, DAYS)}.`,
      columns: {
        field: 'Field',
        accepted: 'Accepted',
        other: 'Answered otherwise',
        share: 'Accepted of all',
      },
      field: (field: TagField): string => FIELDS[field],
      share,
    },
    lamps: {
      title: 'What changed lately',
      text: 'The last 90 days against the 90 before. “Look here” stands where the difference is more than chance; it is no score, and there may be a good reason.',
      columns: {
        lamp: 'Share',
        recent: 'Last 90 days',
        earlier: '90 days before',
        state: 'State',
        why: 'Why it matters',
      },
      name: (name: LampName): string => LAMPS[name].name,
      why: (name: LampName): string => LAMPS[name].why,
      share,
      state: (state: LampView['state']): string => LAMP_STATES[state],
    },
    toTriage: 'Go to triage',
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const FINDINGS = { one: 'kind of finding is', other: 'kinds of findings are' };
const DAYS = { one: 'day', other: 'days' };
const FIELDS: Readonly<Record<TagField, string>> = {
  discovery: 'Discovery stage',
  origin: 'Defect origin',
  mechanism: 'Escape mechanism',
};

const EXCLUDED: Readonly<Record<ScopeRow, { readonly name: string; readonly why: string }>> = {
  duplicate: { name: 'Duplicate', why: 'The same defect counts once, where the other end is.' },
  rejected: { name: 'Rejected', why: 'By its resolution it was no defect.' },
  accepted: { name: 'Accepted', why: 'A label says that it is a known issue that the project accepts.' },
  unconfirmed: { name: 'Unconfirmed', why: 'Its status says that nobody has confirmed it yet.' },
  'below the floor': {
    name: 'Below the severity floor',
    why: 'The project counts defects from a severity on.',
  },
  'not preventable': {
    name: 'Not preventable',
    why: 'It escaped by a mechanism that no test of the project could have caught.',
  },
  'in scope': { name: 'In scope', why: 'All that is counted.' },
};

const LAMPS: Readonly<Record<LampName, { readonly name: string; readonly why: string }>> = {
  unclassified: {
    name: 'Not classified',
    why: 'A rate over fewer of the defects says less of all of them.',
  },
  'finds after release set aside': {
    name: 'Finds after release that are not preventable, rejected or low',
    why: 'What is set aside does not count as an escape: if that grows, the rate falls by itself.',
  },
  'tags moved to contained': {
    name: 'Discovery tags moved from escaped to contained after release',
    why: 'Each such move lowers the rate; often the first tag was the slip.',
  },
  'low severity among contained': {
    name: 'Low severity among the contained',
    why: 'Many small finds before release make the rate fall without fewer escapes.',
  },
};

const LAMP_STATES: Readonly<Record<LampView['state'], string>> = {
  lit: 'Look here',
  unlit: 'As before',
  'too few': 'Too few to tell',
  'no data': 'No data',
};
