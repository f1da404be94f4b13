import { createJiraService, createSecurityLevel } from '../../../sandbox/jira';
import type { IssueSetAnswer } from '../../../src/contract/issue-set';
import { foundIssues } from '../../../static/shared/issues/find-issues';
import { issuesMessages } from '../../../static/shared/issues/issues-messages';
import type { AskJira } from '../../../static/shared/issues/visible-keys';
import { developer, shopSite, siteAdmin } from '../../support/site';
import { english } from '../report';

const { site, shop, addBug } = shopSite();
const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
const open = [addBug('2024-05-01'), addBug('2024-05-02')];
const secret = addBug('2024-05-03', { level });
const jira = createJiraService(site, { checkContract: true });
const asked: string[] = [];

/** Jira as a user sees it, over the wire of the local one. */
const askAs =
  (accountId: string): AskJira =>
  async (url, body) => {
    asked.push(url);
    const answer = await jira.handle({ method: 'POST', url, headers: {}, body }, { kind: 'user', accountId });
    return { status: answer.status ?? 200, body: answer.body };
  };
const numberOf = ({ key }: { readonly key: string }): number => Number(key.split('-')[1]);
const answerOf = (numbers: readonly number[], total = numbers.length): IssueSetAnswer => ({
  projectKey: 'SHOP',
  numbers,
  total,
  jql: null,
  dataAsOf: null,
});
const all = [secret, ...open].map(numberOf);
const messages = issuesMessages(english);

beforeEach(() => asked.splice(0));

test('who sees all of them gets all of them, for one question to Jira', async () => {
  const found = await foundIssues(answerOf(all), true, askAs(siteAdmin.accountId));
  expect(found).toMatchObject({ listed: 3, total: 3, lost: 0, cut: 0 });
  expect(asked).toEqual(['/rest/api/3/search/approximate-count']);
  expect(messages.differences(found, 3)).toEqual([]);
});

test('who sees fewer gets those, and is told that others were counted', async () => {
  const found = await foundIssues(answerOf(all), true, askAs(developer.accountId));
  expect(found).toMatchObject({ listed: 2, total: 3, lost: 1 });
  expect(decodeURIComponent(found.address ?? '')).toContain(
    `key in (${open.map(({ key }) => key).join(',')})`,
  );
  expect(messages.differences(found, 3)).toEqual([
    '1 issue of the list is gone, was moved, or is not for you to see; it was counted.',
  ]);
});

test('an issue that is gone does not spoil the list', async () => {
  const found = await foundIssues(answerOf([...all, 99_999]), true, askAs(siteAdmin.accountId));
  expect(found).toMatchObject({ listed: 3, total: 4, lost: 1 });
});

test('who sees none of them is led nowhere', async () => {
  const found = await foundIssues(answerOf([numberOf(secret)]), true, askAs(developer.accountId));
  expect(found).toMatchObject({ address: null, listed: 0, lost: 1 });
});

test('nothing in the set any more: Jira is not even asked', async () => {
  const found = await foundIssues(answerOf([]), true, askAs(siteAdmin.accountId));
  expect(found).toMatchObject({ address: null, listed: 0, total: 0 });
  expect(asked).toEqual([]);
  expect(messages.differences(found, 4)).toEqual([
    'The data has changed since the page was drawn: the number was 4 and is now 0.',
  ]);
});

test('a set with a query of its own is opened by it', async () => {
  const found = await foundIssues({ ...answerOf([1], 812), jql: 'project = 1' }, true, askAs('nobody'));
  expect(found).toEqual({
    address: '/issues/?jql=project%20%3D%201',
    listed: 812,
    total: 812,
    lost: 0,
    cut: 0,
  });
  expect(asked).toEqual([]);
});

test('when Jira does not answer the question, the list is opened as it is', async () => {
  const busy: AskJira = () => Promise.resolve({ status: 429, body: null });
  expect(await foundIssues(answerOf(all), true, busy)).toMatchObject({ listed: 3, lost: 0 });
});

test('more than a list holds: the severest, of how many', async () => {
  const found = await foundIssues(answerOf(all, 812), true, askAs(siteAdmin.accountId));
  expect(found.cut).toBe(809);
  expect(messages.differences(found, 812)).toEqual(['A list holds the severest only: 3 of 812 issues.']);
});

test('the name of a number begins with what is seen, and says what will open', () => {
  expect(messages.open('1', 1)).toBe('1: open this issue in Jira');
  expect(messages.open('12', 12)).toBe('12: open these issues in Jira');
  expect(messages.open('812', 812)).toBe('812: open the 500 severest of these issues in Jira');
});
