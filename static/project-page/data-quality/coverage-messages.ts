import type { TagField } from '../../../src/contract/issue';
import type { Coverage, CoverageCounts } from '../../../src/domain/aggregate/quality/coverage';
import type { MonthCoverageView } from '../../../src/domain/present/quality-view';
import { FIELD_NAMES } from '../../shared/words/field-names';
import type { Formats } from '../../shared/words/formats';

/** What the page says of how much the fields cover, in English. */
export function coverageMessages(format: Formats) {
  const { count, counted } = format;
  const parts = ({ tagged, inferred, lacking }: CoverageCounts, of: string): string =>
    [
      `${count(tagged)} of ${of} tagged`,
      ...(inferred > 0 ? [`${count(inferred)} inferred`] : []),
      `${count(lacking)} without`,
    ].join(', ');
  const total = ({ tagged, inferred, lacking }: CoverageCounts): number => tagged + inferred + lacking;
  const month = ({ first, partial }: MonthCoverageView): string =>
    partial ? `${format.month(first)}, so far` : format.month(first);
  return {
    title: 'Coverage by field and month',
    text: 'By the month that a defect in scope was created in. Fields that are filled while the defect is fresh cost least; where the bars fall, asking for the field on closing helps.',
    shown: (drawn: number, all: number): string =>
      drawn === all
        ? ''
        : `The charts show the last ${counted(drawn, MONTHS)} of ${count(all)}; the table has them all.`,
    partial: 'A hollow bar is a month that is not over.',
    field: (field: TagField): string => FIELD_NAMES[field],
    /** A mechanism is asked of escapes alone. */
    sum: (field: TagField, counts: CoverageCounts): string =>
      total(counts) === 0
        ? NOTHING[field]
        : `${parts(counts, counted(total(counts), field === 'mechanism' ? ESCAPES : DEFECTS))}.`,
    notMapped: 'No field of Jira is mapped to it yet. A Jira administrator can do so in the app’s set-up.',
    chart: (field: TagField, months: number): string =>
      `${FIELD_NAMES[field]} by month, ${counted(months, MONTHS)}; the arrow keys walk it`,
    mark: (field: TagField, shown: MonthCoverageView): string => {
      const counts = shown.fields[field];
      return total(counts) === 0
        ? `${month(shown)}: ${field === 'mechanism' ? 'no escape' : 'no defect'}`
        : `${month(shown)}: ${parts(counts, count(total(counts)))}`;
    },
    month,
    look: (is: Coverage): string => LOOKS[is],
    columns: {
      month: 'Month',
      of: (field: TagField, is: Coverage): string => `${FIELD_NAMES[field]}: ${LOOKS[is]}`,
    },
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const ESCAPES = { one: 'escape', other: 'escapes' };
const MONTHS = { one: 'month', other: 'months' };

const LOOKS: Readonly<Record<Coverage, string>> = {
  tagged: 'tagged',
  inferred: 'inferred',
  lacking: 'without',
};

const NOTHING: Readonly<Record<TagField, string>> = {
  discovery: 'No defect is in scope.',
  origin: 'No defect is in scope.',
  mechanism: 'No defect escaped, so no mechanism is asked for.',
};
