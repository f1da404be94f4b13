import { Clock } from '../../../../sandbox/clock';
import {
  createIssue,
  createLink,
  createProject,
  deleteIssue,
  deleteLink,
  deleteProject,
  JiraSite,
} from '../../../../sandbox/jira';
import type { ProductEvent } from '../../../../sandbox/rest';
import { linkIssues } from '../../../../sandbox/jira/site/issue-links';
import { ensureIssueType, ensureLinkType, ensureStatus } from '../../../../sandbox/jira/site/site-values';

function linkedPair() {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const [one, two] = [createProject(site, { key: 'ONE' }), createProject(site, { key: 'TWO' })];
  const [type, status] = [ensureIssueType(site, 'Bug'), ensureStatus(site, 'Open', 'new')];
  const from = createIssue(site, { project: one, type, status });
  const to = createIssue(site, { project: two, type, status });
  const events: ProductEvent[] = [];
  site.subscribe((event) => events.push(event));
  clock.advance(60_000);
  const duplicate = ensureLinkType(site, {
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
  });
  return { site, one, two, from, to, events, link: createLink(site, duplicate, from, to) };
}

test('linking and unlinking is an event of its own, and in the history of both ends', () => {
  const { site, from, to, events, link } = linkedPair();
  expect(from.updated).toBeGreaterThanOrEqual(from.created + 60_000);
  deleteLink(site, from, link);
  expect(events).toMatchObject([
    { eventType: 'avi:jira:created:issuelink', sourceIssueId: from.id, destinationIssueId: to.id },
    { eventType: 'avi:jira:deleted:issuelink', id: link.id, issueLinkType: { name: 'Duplicate' } },
  ]);
  expect([from.links, to.links]).toEqual([[], []]);
  expect(to.history.map(({ items }) => items)).toMatchObject([
    [{ field: 'Link', from: null, to: from.key, toString: `This issue is duplicated by ${from.key}` }],
    [{ field: 'Link', from: from.key, to: null }],
  ]);
});

test('an issue that goes takes its links along, and nothing tells of that but its own event', () => {
  const { site, from, to, events } = linkedPair();
  const { updated } = from;
  deleteIssue(site, to);
  expect(from).toMatchObject({ links: [], updated });
  expect(events.map(({ eventType }) => eventType).slice(1)).toEqual(['avi:jira:deleted:issue']);
});

test('so does a project', () => {
  const { site, two, from } = linkedPair();
  deleteProject(site, two);
  expect(from.links).toEqual([]);
});

test('a link has an outward and an inward end, and no issue is linked to itself', () => {
  const site = new JiraSite(new Clock());
  const project = createProject(site, { key: 'ONE' });
  const [type, status] = [ensureIssueType(site, 'Bug'), ensureStatus(site, 'Open', 'new')];
  const from = createIssue(site, { project, type, status });
  const to = createIssue(site, { project, type, status });
  linkIssues(site, ensureLinkType(site, { name: 'Duplicate', inward: 'in', outward: 'out' }), from, to);
  expect(from.links).toMatchObject([{ direction: 'outward', other: { key: to.key } }]);
  expect(to.links).toMatchObject([{ direction: 'inward', other: { key: from.key } }]);
  expect(from.links[0]?.id).toBe(to.links[0]?.id);
  expect(() =>
    linkIssues(site, ensureLinkType(site, { name: 'Blocks', inward: '', outward: '' }), from, from),
  ).toThrow('ONE-1 cannot be linked to itself');
});
