const MINUTE_MS = 60_000;
/** From the largest; a unit is used from twice its length on, so that `90 minutes` is not told as `2 hours`. */
const UNITS = [
  { unit: 'day', ms: 24 * 60 * MINUTE_MS },
  { unit: 'hour', ms: 60 * MINUTE_MS },
  { unit: 'minute', ms: MINUTE_MS },
] as const;

/** Spans of time as one locale writes them, in whole units. */
export function durationFormat(locale: string): (milliseconds: number) => string {
  const formats = new Map(
    UNITS.map(({ unit }) => [
      unit,
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    ]),
  );
  return (milliseconds) => {
    const { unit, ms } = UNITS.find((each) => milliseconds >= 2 * each.ms) ?? UNITS[2];
    return formats.get(unit)?.format(Math.max(1, Math.round(milliseconds / ms))) ?? '';
  };
}
