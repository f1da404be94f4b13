import type { AreaVerdict } from '../../../src/domain/aggregate/areas/area-table';
import type { DimensionSummary } from '../../../src/domain/present/dimension-summary';
import type { DimensionView } from '../../../src/domain/present/dimension-view';
import type { Rate } from '../../../src/domain/present/rate';
import type { Formats, PluralForms } from '../../shared/words/formats';
import { sharedMessages } from '../../shared/words/messages';

export type Dimension = 'area' | 'type';

/** A breakdown with what it says as a whole. */
export interface Breakdown {
  readonly view: DimensionView;
  readonly summary: DimensionSummary;
}

/** What the page *Areas* says, in English. */
export function areasMessages(format: Formats) {
  const { count, counted } = format;
  const shared = sharedMessages(format);
  const limits = format.percent(0.998);
  return {
    title: 'Areas',
    /** The page in one sentence: areas, or types where only they are mapped. */
    sentence: (areas: Breakdown | null, types: Breakdown | null, minimumN: number): string => {
      if (areas) return sentenceOf('area', areas, minimumN);
      return types
        ? sentenceOf('type', types, minimumN)
        : 'The settings map neither areas nor types, so there is nothing to break the defects down by.';
    },
    sections: {
      area: {
        title: 'By area',
        notMapped:
          'The settings map no areas. An administrator can take them from components, a select field, the Team field or a label prefix.',
      },
      type: {
        title: 'By type',
        notMapped:
          'The settings map no types. An administrator can take them from a select field or a label prefix.',
      },
    } satisfies Record<Dimension, object>,
    /** @param isTold whether the sentence on top tells of this breakdown already */
    summary: (dimension: Dimension, breakdown: Breakdown, minimumN: number, isTold: boolean): string =>
      isTold
        ? `All of them: ${shared.rate(breakdown.view.overall)}.`
        : sentenceOf(dimension, breakdown, minimumN),
    order: 'In the order of n, largest first: an order by rate would rank chance.',
    /** How the limits were made, and what may be read from the parts. */
    note: (
      dimension: Dimension,
      { view: { basis, overall }, summary }: Breakdown,
      minimumN: number,
    ): string =>
      [
        overall.state === 'no data'
          ? ''
          : basis.limits === 'overdispersed'
            ? `The shaded limits hold ${limits} of what chance would do round the rate of all. ${WORDS[dimension].title} differ by more than chance anyway, so that the limits are widened by ${count(Math.round(100 * Math.sqrt(basis.phi)) / 100)}.`
            : `The shaded limits hold ${limits} of what chance would do round the rate of all.`,
        `Below ${counted(minimumN, DEFECTS)} a rate is withheld and nothing is flagged.`,
        summary.overlaps
          ? `A defect with several ${WORDS[dimension].forms.other} counts in each, so that the parts add up to more than all.`
          : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    label: (dimension: Dimension, values: number): string =>
      `Escape rate by ${dimension}, ${counted(values, WORDS[dimension].forms)} by n. Use the arrow keys to walk through them.`,
    none: (dimension: Dimension): string => `No ${dimension}`,
    all: 'All, each once',
    showAll: (values: number, dimension: Dimension): string =>
      `Show all ${counted(values, WORDS[dimension].forms)}`,
    showFewer: 'Show the largest only',
    flag: (verdict: AreaVerdict): string | null => {
      if (verdict.state !== 'judged' || verdict.beyond === null) return null;
      return verdict.beyond === 'above' ? 'above the limits' : 'below the limits';
    },
    verdict: (verdict: AreaVerdict): string => {
      switch (verdict.state) {
        case 'no data':
          return 'nothing classified';
        case 'too few':
          return 'too few to judge';
        case 'judged':
          return verdict.beyond === null ? 'within the limits' : `${verdict.beyond} the limits`;
      }
    },
    limitsOf: (verdict: AreaVerdict): string => {
      if (verdict.state !== 'judged') return '';
      const { from, to } = format.bounds(verdict.limits);
      return `${from} to ${to}`;
    },
    spoken: (name: string, rate: Rate, verdict: string): string =>
      `${name}: ${shared.rate(rate)}; ${verdict}`,
    columns: (dimension: Dimension) => ({
      name: WORDS[dimension].heading,
      escaped: 'Escaped',
      n: 'n',
      unclassified: 'Unclassified',
      rate: `Rate and ${format.roughPercent(0.95)} interval`,
      limits: `${limits} limits`,
      verdict: 'Verdict',
    }),
    hint: 'Nothing is classified yet: tag where defects were found, and each area gets a rate.',
    toTriage: 'Tag defects in Triage',
  };

  function sentenceOf(dimension: Dimension, { view, summary }: Breakdown, minimumN: number): string {
    const { forms } = WORDS[dimension];
    const { values, judged, above, below } = summary;
    const all = counted(values, forms);
    if (values === 0) return `No defect in scope has ${dimension === 'area' ? 'an area' : 'a type'}.`;
    if (view.overall.n === 0)
      return `No defect in scope is classified yet, so ${values === 1 ? `the 1 ${dimension} has` : `none of the ${all} has`} a rate.`;
    if (judged === 0)
      return `${values === 1 ? `The only ${dimension} has not` : `None of ${all} has`} the ${counted(minimumN, DEFECTS)} that a rate needs.`;
    const of = judged === values ? `Of ${all}` : `Of ${all}, ${count(judged)} of them large enough to judge`;
    const found = [...beyondWords(above, 'above'), ...beyondWords(below, 'below')];
    const centre = `${format.percent(view.overall.escaped / view.overall.n)} of all`;
    if (found.length > 0) return `${of}, ${format.list(found)}.`;
    return view.basis.limits === 'overdispersed'
      ? `${of}, none lies beyond the limits, which are widened: together they differ by more than chance.`
      : `${of}, none differs from the ${centre} by more than chance.`;
  }

  function beyondWords(names: readonly string[], side: 'above' | 'below'): readonly string[] {
    if (names.length === 0) return [];
    const limit =
      side === 'above' ? 'escapes more than the limits allow' : 'escapes less than the limits allow';
    const many = side === 'above' ? 'escape more than the limits allow' : 'escape less than the limits allow';
    if (names.length > NAMED) return [`${count(names.length)} ${many}`];
    return [`${format.list(names)} ${names.length === 1 ? limit : many}`];
  }
}

/** Names that are told one by one. */
const NAMED = 3;
const DEFECTS = { one: 'classified defect', other: 'classified defects' };

const WORDS: Readonly<Record<Dimension, { forms: PluralForms; title: string; heading: string }>> = {
  area: { forms: { one: 'area', other: 'areas' }, title: 'Areas', heading: 'Area' },
  type: { forms: { one: 'type', other: 'types' }, title: 'Types', heading: 'Type' },
};
