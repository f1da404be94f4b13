import fc from 'fast-check';
import { calendarOf, formatDay, isTimeZone, parseDay, utcDay } from '../../src/domain/day';

test('a day is read from yyyy-mm-dd and from nothing else', () => {
  expect(parseDay('1970-01-02')).toBe(1);
  for (const text of [
    '2012-02-30',
    'x2012-01-01',
    '2012-01-01x',
    '2012-13-01',
    '30/12/2014',
    '',
    '2012-1-1',
    '2012-01-01T00:00',
  ])
    expect(parseDay(text)).toBeNull();
});

test('days survive writing and reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => parseDay(formatDay(day)) === day),
  );
});

test('the calendar day is the local one, on days with a clock change too', () => {
  const at = (zone: string, text: string): string => formatDay(calendarOf(zone)(Date.parse(text)));
  expect(at('UTC', '2024-03-10T23:59:59.999Z')).toBe('2024-03-10');
  expect(at('America/Los_Angeles', '2024-03-10T07:59:59Z')).toBe('2024-03-09');
  expect(at('America/Los_Angeles', '2024-03-10T08:00:00Z')).toBe('2024-03-10');
  expect(at('America/Los_Angeles', '2024-03-11T06:59:59Z')).toBe('2024-03-10');
  expect(at('America/Los_Angeles', '2024-03-11T07:00:00Z')).toBe('2024-03-11');
  // Berlin moves its clock at 01:00 UTC, and its midnight is on the other side of it.
  expect(at('Europe/Berlin', '2024-03-31T21:59:59Z')).toBe('2024-03-31');
  expect(at('Europe/Berlin', '2024-03-31T22:30:00Z')).toBe('2024-04-01');
  expect(at('Europe/Berlin', '2024-10-27T22:30:00Z')).toBe('2024-10-27');
  expect(at('Europe/Berlin', '2024-10-27T23:00:00Z')).toBe('2024-10-28');
  expect(at('Pacific/Auckland', '2024-01-01T11:00:00Z')).toBe('2024-01-02');
  expect(at('Asia/Kathmandu', '2024-01-01T18:15:00Z')).toBe('2024-01-02');
});

test('the remembered offsets give what Intl gives, instant by instant', () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Europe/Berlin', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 2_000_000_000_000 }),
      (zone, instant) => {
        const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
        return formatDay(calendarOf(zone)(instant)) === local;
      },
    ),
  );
});

test('a zone that Intl does not know is no zone', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(utcDay(-1)).toBe(-1);
});
