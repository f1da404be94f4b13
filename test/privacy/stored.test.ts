import { foundIn } from './readings';
import { DESCRIPTION, PERSON, SUMMARIES, traces, type Traces } from './life';

let all: Traces;
beforeAll(async () => {
  all = await traces();
}, 180_000);
afterAll(() => all.sandbox.close());

/** What may be nowhere: whole summaries, and what would be left of one that were cut. */
function texts(): readonly string[] {
  const summaries = [...all.issues.map(({ summary }) => summary ?? ''), ...SUMMARIES, DESCRIPTION];
  const cut = (text: string): string => Array.from(text).slice(0, 16).join('');
  return [...new Set(summaries.flatMap((summary) => [summary, cut(summary)]))].filter((text) => text !== '');
}

/** Names, addresses and account ids of everybody. */
function people(): readonly string[] {
  const users = [...all.sandbox.site.users.values()];
  return [
    ...Object.values(PERSON),
    ...users.flatMap(({ accountId, displayName }) => [accountId, displayName]),
  ];
}

const PLACES = ['stored', 'statements', 'messages', 'logs'] as const;

test('the app ran: names of versions, components and options are stored, and lines were logged', () => {
  const names = ['Catalogue', 'Checkout'];
  expect(foundIn(all.stored, names)).not.toEqual([]);
  expect(all.stored.length).toBeGreaterThan(10_000);
  expect(all.messages.length).toBeGreaterThan(10);
  const events = new Set(all.logs.map((line) => (JSON.parse(line) as { event: string }).event));
  expect([...events].sort()).toEqual(
    expect.arrayContaining(['backfill-ended', 'index-work-failed', 'issue-unreadable', 'resolver-failed']),
  );
});

test.each(PLACES)('%s: no summary and no description, whole or cut', (place) => {
  expect(foundIn(all[place], texts())).toEqual([]);
});

test.each(PLACES)('%s: no name, no address and no account id of anybody', (place) => {
  expect(foundIn(all[place], people())).toEqual([]);
  expect(all[place].join('\n')).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
});

test('nothing is stored but in Forge SQL and in the queue', () => {
  expect([...all.services].sort()).toEqual(['jira', 'sql', 'stargate']);
});
