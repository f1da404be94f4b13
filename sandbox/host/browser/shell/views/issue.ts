import { el } from '../dom';
import { rest } from '../requests';
import type { Shell } from '../shell';
import { issueFields } from './issue-fields';
import { issueHistory } from './issue-history';
import { issueLinks } from './issue-links';
import { issuePanels } from './issue-panels';
import type { FieldMeta, Issue } from './jira';
import { projectNav } from './project-nav';
import { failed } from './state';
import type { View } from './view';

/** One issue: its fields, links and history, and the app's panels beside them. */
export async function issueView(shell: Shell, key: string): Promise<View> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const issue = await rest<Issue>('GET', `${path}?expand=changelog,names`).catch((error: unknown) =>
    failed('issue', error),
  );
  if ('main' in issue) return issue;
  const editable = await rest<{ fields: Record<string, FieldMeta> }>('GET', `${path}/editmeta`);
  const { project } = issue.fields;
  if (!project) throw new Error(`${issue.key} has no project`);
  const save = async (fields: Record<string, unknown>): Promise<void> => {
    await rest('PUT', path, { fields });
    shell.redraw();
  };
  const panels = issuePanels(shell, issue, project);
  const summary = issue.fields.summary ?? 'No summary';
  return {
    title: `[${issue.key}] ${summary}`,
    aside: projectNav(shell, project),
    main: el(
      'article',
      {},
      el(
        'nav',
        { 'aria-label': 'Breadcrumbs', class: 'breadcrumbs' },
        el('a', { href: '/projects' }, 'Projects'),
        el('span', { 'aria-hidden': 'true' }, ' / '),
        el('a', { href: `/jira/software/projects/${project.key}/issues` }, project.name),
        el('span', { 'aria-hidden': 'true' }, ' / '),
        el('a', { href: `/browse/${issue.key}`, 'aria-current': 'page' }, issue.key),
      ),
      el('h1', {}, summary),
      el(
        'div',
        { class: 'issue' },
        el(
          'div',
          { class: 'issue-side' },
          issueFields(issue, editable.fields, issue.names ?? {}, save),
          ...panels.elements,
        ),
        el('div', { class: 'issue-main' }, issueLinks(issue), issueHistory(issue)),
      ),
    ),
    dispose: panels.dispose,
  };
}
