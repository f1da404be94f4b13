import { type Interval } from '../../../src/domain/statistics/wilson';
import { durationFormat } from './durations';
import { isolated } from './isolation';

/** The forms of a word that a number asks for; `other` serves for all that is missing. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The language that the messages are in, whatever the locale: the words within them follow its rules. */
const LANGUAGE = 'en';

/**
 * Numbers and dates as one locale writes them, each kept from turning what is round it; and the words in the language of
 * the messages.
 */
export interface Formats {
  readonly count: (value: number) => string;
  /** A count with its word: `1 release`, `6 releases`. */
  readonly counted: (value: number, forms: PluralForms) => string;
  /** The form of a word for a count, without the count. */
  readonly plural: (value: number, forms: PluralForms) => string;
  /** A fraction as a percentage with one digit. */
  readonly percent: (fraction: number) => string;
  /** A fraction as a percentage without digits, for what is known only roughly. */
  readonly roughPercent: (fraction: number) => string;
  /** A difference of two fractions in percentage points with one digit, without the unit. */
  readonly points: (difference: number) => string;
  readonly bounds: (interval: Interval) => { readonly from: string; readonly to: string };
  readonly roughBounds: (interval: Interval) => { readonly from: string; readonly to: string };
  /** A calendar day `yyyy-mm-dd`. */
  readonly day: (isoDay: string) => string;
  /** The month that a calendar day `yyyy-mm-dd` lies in. */
  readonly month: (isoDay: string) => string;
  /** An instant in epoch milliseconds, in the reader's time zone. */
  readonly instant: (instant: number) => string;
  /** A span in milliseconds in its largest fitting unit: `5 minutes`, `2 days`; never less than a minute. */
  readonly duration: (milliseconds: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** The same where one of them will do: `a or b`. */
  readonly anyOf: (items: readonly string[]) => string;
}

/**
 * @param timeZone IANA name of the reader's zone; instants only. Unknown zones fall back to UTC.
 */
export function formatsOf(locale: string, timeZone: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const percent = percentFormat(locale, 1);
  const rough = percentFormat(locale, 0);
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(LANGUAGE);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const instant = instantFormat(locale, timeZone);
  const list = new Intl.ListFormat(LANGUAGE, { style: 'long', type: 'conjunction' });
  const anyOf = new Intl.ListFormat(LANGUAGE, { style: 'long', type: 'disjunction' });
  const plural = (value: number, forms: PluralForms): string => forms[rules.select(value)] ?? forms.other;
  const counted = (value: number, forms: PluralForms): string =>
    `${isolated(count.format(value))} ${plural(value, forms)}`;
  const boundsBy =
    (format: Intl.NumberFormat) =>
    ({ lower, upper }: Interval) => ({
      from: isolated(format.format(lower)),
      to: isolated(format.format(upper)),
    });
  return {
    count: (value) => isolated(count.format(value)),
    counted,
    plural,
    percent: (fraction) => isolated(percent.format(fraction)),
    roughPercent: (fraction) => isolated(rough.format(fraction)),
    points: (difference) => isolated(points.format(100 * difference)),
    bounds: boundsBy(percent),
    roughBounds: boundsBy(rough),
    day: (isoDay) => isolated(day.format(new Date(isoDay))),
    month: (isoDay) => isolated(month.format(new Date(isoDay))),
    instant: (value) => isolated(instant.format(value)),
    duration: durationFormat(counted),
    list: (items) => list.format(items),
    anyOf: (items) => anyOf.format(items),
  };
}

function percentFormat(locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function instantFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}
