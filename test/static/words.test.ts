import type { OutcomeCounts } from '../../src/domain/aggregate/counts';
import { type Rate, rateOf } from '../../src/domain/present/rate';
import { formatsOf } from '../../static/shared/words/formats';
import { sharedMessages } from '../../static/shared/words/messages';
import { english, german } from './report';

const rate = (escaped: number, contained: number, unclassified = 0): Rate => {
  const counts: OutcomeCounts = { escaped, contained, unclassified };
  return rateOf(counts, 10);
};
const say = sharedMessages(english);

test('nothing classified is "no data", in words and in counts', () => {
  expect(say.rate(rate(0, 0, 5))).toBe('no data');
  expect(say.ofAll(rate(0, 0, 5))).toBe('');
  expect(say.interval(rate(0, 0))).toBe('');
});

test('below the minimum n there are counts and an interval, and no rate', () => {
  expect(say.rate(rate(2, 7))).toBe('2 of 9 escaped; too few for a rate, anything from 6% to 55% fits');
  expect(say.rate(rate(1, 0))).toBe('1 of 1 escaped; too few for a rate, anything from 21% to 100% fits');
  expect(say.intervalWords(rate(2, 7))).toBe('anything from 6% to 55% fits');
});

test('a rate comes after its counts and with its interval', () => {
  expect(say.rate(rate(8, 24))).toBe('8 of 32 escaped, 25.0% (95% interval 13.3% to 42.1%)');
  expect(say.rate(rate(12, 0))).toBe('12 of 12 escaped, 100.0% (95% interval 75.8% to 100.0%)');
});

test('numbers are written as the locale writes them', () => {
  const deutsch = sharedMessages(german);
  expect(deutsch.rate(rate(8, 24))).toContain('25,0\u00a0%');
  expect(deutsch.defects(1234)).toBe('1.234 defects');
  expect(say.defects(1)).toBe('1 defect');
});

test('words within a message follow the language of the messages, whatever the locale', () => {
  const forms = { one: 'signal', other: 'signals' };
  for (const locale of ['en-US', 'de-DE', 'ja-JP', 'fr-FR', 'ru-RU', 'ar']) {
    const { plural, list, anyOf } = formatsOf(locale, 'UTC');
    expect([0, 1, 2, 21].map((value) => plural(value, forms))).toEqual([
      'signals',
      'signal',
      'signals',
      'signals',
    ]);
    expect(list(['2.3', '2.4'])).toBe('2.3 and 2.4');
    expect(anyOf(['high', 'low'])).toBe('high or low');
  }
});

test('a date or a number that is written from right to left turns nothing round it', () => {
  for (const locale of ['ar-EG', 'he-IL', 'fa-IR']) {
    const format = formatsOf(locale, 'UTC');
    const written = [
      format.day('2024-03-01'),
      format.month('2024-03-01'),
      format.instant(0),
      format.percent(0.5),
    ];
    for (const text of written.filter((text) => /[\u0590-\u08ff\u200f]/.test(text)))
      expect(text).toMatch(/^\u2068[^\u2066-\u2069]+\u2069$/);
  }
  expect(formatsOf('ar', 'UTC').day('2024-03-01')).toBe('\u206801\u200f/03\u200f/2024\u2069');
  expect(english.day('2024-03-01')).toBe('Mar 1, 2024');
});

test('a calendar day stays that day whatever the zone; an unknown zone is read as UTC', () => {
  expect(formatsOf('en-US', 'Pacific/Honolulu').day('2024-03-01')).toBe('Mar 1, 2024');
  expect(formatsOf('en-US', 'Nowhere/Land').instant(0)).toContain('Jan 1, 1970');
});

test('an interval that spans bands names both', () => {
  expect(say.bands(['leaking'])).toBe('“leaking”');
  expect(say.bands(['healthy', 'leaking'])).toBe('“healthy” to “leaking”');
  expect(say.bands([])).toBe('');
});

test('a span is told in a unit that it fills twice, and never as nothing', () => {
  const minutes = [-5, 0, 0.4, 1.4, 59, 119, 120, 2879, 2880, 14_400];
  expect(minutes.map((value) => english.duration(value * 60_000))).toEqual([
    '1 minute',
    '1 minute',
    '1 minute',
    '1 minute',
    '59 minutes',
    '119 minutes',
    '2 hours',
    '48 hours',
    '2 days',
    '10 days',
  ]);
  expect(german.duration(2_000 * 86_400_000)).toBe('2.000 days');
});
