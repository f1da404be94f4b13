import type { CausesView, MissedRow } from '../../../src/domain/present/causes-view';
import type { Formats } from '../../shared/words/formats';
import { proportionMessages } from '../../shared/words/proportion-messages';
import { questionsOf } from './questions';

/** Escapes that the sentence on top counts; of a mechanism, null: unknown. */
export type SentenceCount = 'escaped' | { readonly mechanism: string | null };

/** Says the count of one of them. */
type ShownCount = (of: SentenceCount, value: number) => string;

/** What the page *Causes* says, in English. */
export function causesMessages(format: Formats) {
  const { count, counted } = format;
  const shares = proportionMessages(format);
  const escapes = (value: number): string => counted(value, ESCAPES);
  const quoted = (names: readonly string[]): string => format.list(names.map((name) => `“${name}”`));
  return {
    title: 'Causes',
    /** The page in one sentence. */
    sentence: (view: CausesView, shown: ShownCount = (_of, value) => count(value)): string =>
      sentenceOf(view, shown),
    hint: 'Tag why defects got out (Escape mechanism) and where they were made (Defect origin): the page then shows what to change first, and which layer missed what.',
    toTriage: 'Tag defects in Triage',
    /** What the counts leave out. */
    notPreventable: (value: number): string =>
      `${counted(value, DEFECTS)} that nothing could have prevented ${format.plural(value, { one: 'is', other: 'are' })} left out.`,
    pareto: {
      title: 'Escapes by mechanism',
      summary: ({ escaped, unknown, causes }: CausesView): string => {
        const known = `${escapes(escaped)}: the mechanism of ${count(escaped - unknown.all.found)} is known, of ${count(unknown.all.found)} it is not.`;
        const half = causes.findIndex(({ cumulative }) => (cumulative.fraction ?? 0) >= 0.5);
        return half > 0 && half + 1 < causes.length
          ? `${known} The first ${count(half + 1)} mechanisms explain half of all.`
          : known;
      },
      note: 'Most frequent first; unknown stands last whatever its size. “Up to here” is the share of a mechanism and all above it.',
      label: 'Escapes by mechanism, most frequent first. Use the arrow keys to walk through them.',
      unknown: 'Unknown',
      unknownParts: ({ none, unmapped }: CausesView['unknown']): string =>
        unmapped === 0
          ? ''
          : `${count(none)} not tagged, ${count(unmapped)} with a value that no mapping knows`,
      share: (fraction: number | null): string => (fraction === null ? '' : format.percent(fraction)),
      upToHere: (fraction: number | null): string =>
        fraction === null ? '' : `up to here ${format.percent(fraction)}`,
      spoken: (name: string, found: number, of: number, upTo: number | null): string =>
        `${name}: ${count(found)} of ${escapes(of)}${upTo === null ? '' : `, up to here ${format.percent(upTo)}`}`,
      columns: { mechanism: 'Mechanism', escaped: 'Escaped', share: 'Share', upToHere: 'Up to here' },
    },
    questions: {
      title: 'One question for each of the most frequent mechanisms',
      ask: questionsOf(format),
      mechanism: (name: string, value: number): string => `${name}: ${escapes(value)}`,
    },
    byOrigin: {
      title: 'Mechanism by origin',
      summary: (view: CausesView): string => {
        const unknown = view.originTotals.at(-1) ?? 0;
        return `Of ${escapes(view.escaped)}, the origin of ${count(view.escaped - unknown)} is known.`;
      },
      label: 'Escapes by mechanism and origin. Use the arrow keys to walk through the cells.',
      corner: 'Mechanism',
      noMechanism: 'Unknown mechanism',
      noOrigin: 'No origin',
      total: 'Total',
    },
    missed: {
      title: 'Which layer missed which type',
      summary: (view: CausesView): string => missedWords(view),
      note: 'Columns are the stages at which escapes should have been caught, by their origin. An escape of several types counts in each: the rows may add up to more than all.',
      noteWithoutTypes:
        'Columns are the stages at which escapes should have been caught, by their origin. The settings map no type yet: with one, each type has a row here.',
      label:
        'Escapes by the layer that missed them, and by type. Use the arrow keys to walk through the cells.',
      corner: 'Type',
      noOrigin: 'No origin',
      total: 'Total',
      row: (row: MissedRow): string => (row.kind === 'type' ? row.type : MISSED[row.kind]),
    },
    cell: (row: string, column: string, value: number): string =>
      `${row}, ${column}: ${value === 0 ? 'no escapes' : escapes(value)}`,
    followThrough: {
      title: 'Follow-through',
      nothing:
        'Nothing tells whether escapes led to prevention. The settings can name a link type, a label or the options of a field that show it, such as “Regression test added”.',
      summary: (share: NonNullable<CausesView['followThrough']>): string =>
        `Of ${escapes(share.of)}, ${count(share.found)} led to something that prevents the next one${share.state === 'rate' ? ` (${format.percent(share.rate)})` : ''}.`,
      note: 'A prevention item is a link to a piece of work that was created after the defect, a label, or an option of a field, as the settings name them.',
      parts: { yes: 'with a prevention item', no: 'without one', unknown: 'nobody can tell' },
      rate: shares.rate,
    },
  };

  function sentenceOf({ escaped, unknown, leading, causes }: CausesView, shown: ShownCount): string {
    if (escaped === 0)
      return 'No defect in scope is known to have escaped, so there is no cause to look for.';
    const known = escaped - unknown.all.found;
    if (known === 0)
      return escaped === 1
        ? 'Nobody has said yet why the only escape got out.'
        : `For none of the ${shown('escaped', escaped)} ${format.plural(escaped, ESCAPES)} is it known why it got out.`;
    const rest =
      unknown.all.found === 0
        ? ''
        : `; of ${shown({ mechanism: null }, unknown.all.found)} more nobody has said why they got out`;
    const [first] = causes;
    const most = first?.escaped.found ?? 0;
    if (known === 1)
      return `${quoted(leading)} is the mechanism of the only escape whose mechanism is known${rest}.`;
    if (leading.length > 1)
      return `${quoted(leading)} are equally frequent: ${count(most)} each of the ${escapes(known)} whose mechanism is known${rest}.`;
    if (causes.length === 1)
      return `${quoted(leading)} is the mechanism of all ${shown({ mechanism: first?.mechanism ?? null }, known)} ${format.plural(known, ESCAPES)} whose mechanism is known${rest}.`;
    return `${quoted(leading)} is the most frequent mechanism: ${shown({ mechanism: first?.mechanism ?? null }, most)} of the ${escapes(known)} whose mechanism is known, ${format.percent(most / known)}${rest}.`;
  }

  function missedWords({ missed, escaped }: CausesView): string {
    const all = missed.rows.find(({ row }) => row.kind === 'all');
    const cells = missed.columns.map((layer, index) => ({ layer, escaped: all?.cells[index] ?? 0 }));
    const known = cells.filter(({ layer }) => layer !== null);
    const most = Math.max(0, ...known.map((cell) => cell.escaped));
    if (most === 0) return 'No escape has an origin that says which layer should have caught it.';
    const worst = known.filter((cell) => cell.escaped === most).map(({ layer }) => layer ?? '');
    return `${format.list(worst)} should have caught ${worst.length > 1 ? `${count(most)} each` : count(most)} of ${escapes(escaped)}, more than any other layer.`;
  }
}

const ESCAPES = { one: 'escape', other: 'escapes' };
const DEFECTS = { one: 'defect', other: 'defects' };

const MISSED = { 'no type': 'No type', all: 'All, each once' };
