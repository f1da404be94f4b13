import { formatTimestamp, isDay, parseTimestamp } from '../../../../sandbox/jira/site/timestamp';
import { instantOfWall } from '../../../../sandbox/jira/site/time-zone';

describe('a timestamp', () => {
  it.each([
    ['2015-01-30T00:43:49.000+0000', '2015-01-30T00:43:49.000Z'],
    ['2015-01-30T00:43:49.798+0000', '2015-01-30T00:43:49.798Z'],
    ['2012-07-04T23:10:00-0400', '2012-07-05T03:10:00.000Z'],
    ['2015-01-30T00:43:49+01:00', '2015-01-29T23:43:49.000Z'],
    ['2015-01-30T00:43:49.1234567Z', '2015-01-30T00:43:49.123Z'],
    ['2015-01-30T00:43+05', '2015-01-29T19:43:00.000Z'],
    ['2015-01-30T05:30:00.000+0530', '2015-01-30T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseTimestamp(text)).toEqual({ instant: Date.parse(instant), zoneMissing: false });
  });

  it.each([
    '',
    '2015-01-30',
    '30/Jan/15 10:00',
    '2015-02-29T00:00:00Z',
    '2015-01-30T24:00:00Z',
    '2015-01-30T00:60:00Z',
    '2015-01-30T00:00:00+9999',
    'now',
  ])('%j is none', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });

  it('without a zone is read as UTC, which is told', () => {
    expect(parseTimestamp('2015-01-30 00:43:49')).toEqual({
      instant: Date.parse('2015-01-30T00:43:49Z'),
      zoneMissing: true,
    });
  });

  it.each([
    ['UTC', '2024-07-01T12:00:00.000+0000'],
    ['America/St_Johns', '2024-07-01T09:30:00.000-0230'],
    ['Asia/Kolkata', '2024-07-01T17:30:00.000+0530'],
  ])('is written in the zone %s', (zone, text) => {
    expect(formatTimestamp(Date.parse('2024-07-01T12:00:00Z'), zone)).toBe(text);
  });
});

describe('the wall clock of a zone', () => {
  it.each([
    ['2024-01-15T00:00:00Z', 'America/New_York', '2024-01-15T05:00:00Z'],
    ['2024-07-15T00:00:00Z', 'America/New_York', '2024-07-15T04:00:00Z'],
    ['2024-03-31T00:00:00Z', 'Europe/Berlin', '2024-03-30T23:00:00Z'],
    ['2024-04-01T00:00:00Z', 'Europe/Berlin', '2024-03-31T22:00:00Z'],
    ['2024-11-03T00:00:00Z', 'America/New_York', '2024-11-03T04:00:00Z'],
  ])('shows %s in %s at %s', (wall, zone, instant) => {
    expect(new Date(instantOfWall(Date.parse(wall), zone)).toISOString()).toBe(
      new Date(instant).toISOString(),
    );
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '1999-12-31'])('is %s', (text) => expect(isDay(text)).toBe(true));
  it.each(['2023-02-29', '2024-1-1', '2024-01-01T00:00:00Z', ''])('is not %j', (text) =>
    expect(isDay(text)).toBe(false),
  );
});
