import type { FoundDefects } from '../../../src/domain/aggregate/sprint-review/review';
import type { ListedCount } from '../../../src/domain/aggregate/sprint-review/severest';
import type { ChangeView, SpanView, SprintReviewView } from '../../../src/domain/present/sprint-review-view';
import type { Rate } from '../../../src/domain/present/rate';
import type { Formats } from '../../shared/words/formats';

/** Says a count of defects that are listed. */
export type ShownCount = (of: ListedCount) => string;

/** The review in a sentence or a few, made from its numbers: counts first, since they are small. */
export function sentenceMessages(format: Formats) {
  const { count, plural } = format;
  const level = format.roughPercent(0.95);

  const spanName = ({ sprint, first, last }: SpanView): string =>
    sprint ?? (first === last ? format.day(first) : `${format.day(first)} to ${format.day(last)}`);

  const found = ({ all }: FoundDefects, shown: ShownCount): string =>
    all.count === 0 ? 'no defects found' : `${shown(all)} ${plural(all.count, DEFECTS)} found`;

  /** The share of those that had escaped; empty where there is no rate. */
  const share = (rate: Rate): string => {
    if (rate.state !== 'rate') return '';
    const { from, to } = format.bounds(rate.interval);
    return `, ${format.percent(rate.rate)} of those classified (${level} interval ${from} to ${to})`;
  };

  /** What became of those found; empty where nothing was found. */
  const outcome = ({ rate, ...found }: SprintReviewView['found'], shown: ShownCount): string => {
    const { escaped, n, unclassified } = rate;
    const all = n + unclassified;
    if (all === 0) return '';
    if (n === 0)
      return plural(all, {
        one: ', and nobody knows yet whether it escaped',
        other: ', and nobody knows yet which of them escaped',
      });
    const rest = `${unclassified === 0 ? '' : ` (${shown(found.unclassified)} ${plural(unclassified, ARE_UNCLASSIFIED)})`}${share(rate)}`;
    if (all === 1) return escaped === 1 ? ', and it had escaped' : ', and it had not escaped';
    if (escaped === 0) return `, none had escaped${rest}`;
    if (escaped === all) return `, ${all === 2 ? 'both' : 'all of them'} had escaped${rest}`;
    return `, ${shown(found.escaped)} had escaped${rest}`;
  };

  const beforeName = ({ sprint, first, last }: SpanView): string => {
    if (sprint !== null) return 'in the sprint before';
    const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
    return plural(days, { one: 'on the day before', other: `in the ${count(days)} days before` });
  };

  const before = (view: SprintReviewView, shown: ShownCount): string => {
    if (!view.before) return '';
    const { span, rate, all, escaped } = view.before;
    const defects = `${shown(all)} ${plural(all.count, DEFECTS)}`;
    const when = beforeName(span);
    if (all.count === 0) return `; no defects were found ${when}`;
    if (rate.n === 0) return `; ${defects} ${when}, not classified`;
    return view.found.rate.n === 0
      ? `; ${shown(escaped)} of ${defects} had escaped ${when}`
      : `; ${shown(escaped)} had escaped ${when}`;
  };

  const tooFew = (rate: Rate): string => {
    if (rate.state !== 'too few') return '';
    const { from, to } = format.roughBounds(rate.interval);
    return ` Too few for a rate; anything from ${from} to ${to} fits.`;
  };

  const points = (difference: number): string => count(Math.round(Math.abs(difference) * 1000) / 10);

  return {
    spanName,
    beforeName,
    /** Whether the rate differs from the one before; empty where one side has nothing to compare. */
    change: (change: ChangeView, span: SpanView): string => {
      const than = span.sprint === null ? 'in the time before' : 'in the sprint before';
      switch (change.state) {
        case 'no data':
          return '';
        case 'too few':
          return `Too few to tell whether the rate differs from the one ${than}.`;
        case 'within chance':
          return `The rate differs from the one ${than} by no more than chance explains.`;
        case 'differs':
          return `The rate is ${points(change.difference)} points ${change.difference > 0 ? 'higher' : 'lower'} than ${than}, which is more than chance explains.`;
      }
    },
    /** @param shown says one of the counts */
    sentence: (view: SprintReviewView, shown: ShownCount = (of) => count(of.count)): string =>
      `${spanName(view.span)}: ${found(view.found, shown)}${outcome(view.found, shown)}${before(view, shown)}.${tooFew(view.found.rate)}`,
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };
const ARE_UNCLASSIFIED = { one: 'is unclassified', other: 'are unclassified' };
