import { Clock } from '../../../../sandbox/clock';
import { createIssue, createProject, JiraSite } from '../../../../sandbox/jira';
import { linkIssues } from '../../../../sandbox/jira/site/issue-links';
import { ensureIssueType, ensureLinkType, ensureStatus } from '../../../../sandbox/jira/site/site-values';

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
