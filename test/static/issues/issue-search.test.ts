import { fittingKeys, jqlOfKeys, searchAddress } from '../../../static/shared/issues/issue-search';

test('a query becomes an address that says the same', () => {
  const jql = 'project = 1 AND (labels = "a&b=c+d") AND key in (A-1,A-2) ORDER BY created DESC';
  const address = searchAddress(jql);
  expect(new URL(address, 'https://site.example').searchParams.get('jql')).toBe(jql);
  expect(address).toContain('(A-1,A-2)');
});

test('severest first where Jira’s priority is the severity, else the newest first', () => {
  expect(jqlOfKeys(['A-1', 'A-2'], true)).toBe('key in (A-1,A-2) ORDER BY priority DESC, created DESC');
  expect(jqlOfKeys(['A-1'], false)).toBe('key in (A-1) ORDER BY created DESC');
});

test('500 keys of a usual length fit; of the longest as many as an address holds', () => {
  const keys = (name: string) => Array.from({ length: 500 }, (_, index) => `${name}-${10_000 + index}`);
  expect(fittingKeys(keys('TIMOB'), true)).toHaveLength(500);
  const long = fittingKeys(keys('ABCDEFGHIJKLMNO'), true);
  expect(long.length).toBeGreaterThan(300);
  expect(long).toEqual(keys('ABCDEFGHIJKLMNO').slice(0, long.length));
  const length = (count: number) =>
    searchAddress(jqlOfKeys(keys('ABCDEFGHIJKLMNO').slice(0, count), true)).length;
  expect(length(long.length)).toBeLessThanOrEqual(8000);
  expect(length(long.length + 1)).toBeGreaterThan(8000 - 2);
});
