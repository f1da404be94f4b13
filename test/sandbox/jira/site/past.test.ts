import { Clock } from '../../../../sandbox/clock';
import { createIssue, createProject, JiraSite } from '../../../../sandbox/jira';
import { updateIssueAt } from '../../../../sandbox/jira/site/past';
import { ensureIssueType, ensureResolution, ensureStatus } from '../../../../sandbox/jira/site/site-values';

function openSite() {
  const site = new JiraSite(new Clock());
  const project = createProject(site, { key: 'ONE' });
  const [type, status] = [ensureIssueType(site, 'Bug'), ensureStatus(site, 'Open', 'new')];
  return { site, issue: (created = 1000) => createIssue(site, { project, type, status, created }) };
}

test('a change in the past is dated in history, update and resolution; a later resolution is taken back', () => {
  const { site, issue } = openSite();
  const bug = issue();
  const fixed = ensureResolution(site, 'Fixed');
  updateIssueAt(site, bug, { resolution: fixed }, 5000, 'someone');
  updateIssueAt(site, bug, { summary: 'a word' }, 6000, 'someone');
  expect(bug).toMatchObject({ resolved: 5000, updated: 6000 });
  updateIssueAt(site, bug, { resolution: null }, 7000, 'someone');
  expect(bug.resolved).toBeNull();
  expect(bug.history.map(({ created, items }) => [created, items[0]?.fieldId])).toEqual([
    [5000, 'resolution'],
    [6000, 'summary'],
    [7000, 'resolution'],
  ]);
});

test('a change before the last one is refused; a change of nothing leaves no trace', () => {
  const { site, issue } = openSite();
  const bug = issue(2000);
  expect(() => updateIssueAt(site, bug, { summary: 'x' }, 1999, 'someone')).toThrow('ONE-1 was changed at');
  updateIssueAt(site, bug, { summary: '' }, 3000, 'someone');
  expect(bug).toMatchObject({ updated: 2000, history: [] });
});
