/** A calendar day as whole days since 1970-01-01. */
export type Day = number;

/** An instant in epoch milliseconds (UTC). */
export type Instant = number;

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `yyyy-mm-dd` names, or null when the text is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS;
  return formatDay(day) === text ? day : null;
}

/** `yyyy-mm-dd` of a day. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The UTC day of an instant. */
export function utcDay(instant: Instant): Day {
  return Math.floor(instant / DAY_MS);
}

/** Turns instants into calendar days of one time zone. */
export type Calendar = (instant: Instant) => Day;

/**
 * The calendar of an IANA time zone. Zone look-ups are slow and a project's defects are many, so the day on which
 * a UTC day starts and ends is remembered: only an instant of a day with two local dates is looked at closely.
 * @throws RangeError when the zone is unknown.
 */
export function calendarOf(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const offsetAt = (instant: Instant): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, Number(p.value)]));
    const local = Date.UTC(
      part['year'] ?? NaN,
      (part['month'] ?? NaN) - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    );
    return local - Math.floor(instant / 1000) * 1000;
  };
  const steadyOffset = new Map<Day, number | null>();
  return (instant) => {
    const day = utcDay(instant);
    let offset = steadyOffset.get(day);
    if (offset === undefined) {
      const start = offsetAt(day * DAY_MS);
      offset = start === offsetAt((day + 1) * DAY_MS) ? start : null;
      steadyOffset.set(day, offset);
    }
    return utcDay(instant + (offset ?? offsetAt(instant)));
  };
}

/** Whether Intl knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
