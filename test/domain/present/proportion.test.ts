import { proportionOf } from '../../../src/domain/present/proportion';

test('0 of 0 is no data: neither 0 % nor 100 %', () => {
  expect(proportionOf({ found: 0, of: 0 }, 10)).toEqual({ state: 'no data', found: 0, of: 0 });
});

test('below the minimum n there is an interval and no rate', () => {
  const share = proportionOf({ found: 3, of: 9 }, 10);
  expect(share.state).toBe('too few');
  expect(share).not.toHaveProperty('rate');
});

test('from the minimum n on there is a rate in its Wilson interval: 3 of 14 is 8 % to 48 %', () => {
  const share = proportionOf({ found: 3, of: 14 }, 14);
  if (share.state !== 'rate') throw new Error(share.state);
  expect(share.rate).toBe(3 / 14);
  expect(share.interval.lower).toBeCloseTo(0.0757, 4);
  expect(share.interval.upper).toBeCloseTo(0.4759, 4);
});
