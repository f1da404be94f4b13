import type { Clock } from '../../../sandbox/clock';
import {
  builtInUsers,
  createIssue,
  createProject,
  createSelectField,
  createVersion,
  JiraSite,
  setRole,
  updateIssue,
} from '../../../sandbox/jira';

/** Projects OPEN (60 issues) and SHUT, which only the site's administrator sees. */
export function fixtureSite(clock: Clock): JiraSite {
  const site = new JiraSite(clock);
  const type = site.issueTypes.add({ id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 });
  const status = site.statuses.add({ id: '1', name: 'To do', category: 'new' });
  const priorities = ['High', 'Low'].map((name, index) =>
    site.priorities.add({ id: String(index + 1), name }),
  );
  const open = createProject(site, { key: 'OPEN', name: 'Open project' });
  const shut = createProject(site, { key: 'SHUT', name: 'Shut project', style: 'next-gen' });
  for (const user of [builtInUsers.projectAdmin, builtInUsers.developer]) {
    setRole(site, shut, user.accountId, null);
  }
  const [first] = ['1.0', '2.0'].map((name) => createVersion(site, open, { name }));
  createSelectField(site, 'Found in', ['Test', 'Production']);
  for (let number = 1; number <= 60; number += 1) {
    createIssue(site, {
      project: open,
      type,
      status,
      summary: `Defect ${number}`,
      priority: priorities[0] ?? null,
    });
  }
  const issue = site.issues.find('OPEN-1');
  if (!issue || !first) throw new Error('the fixture has no issue');
  updateIssue(site, issue, { labels: ['tagged'], affected: [first] });
  createIssue(site, { project: shut, type, status, summary: 'Secret defect' });
  return site;
}
