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
  const read = () => rest<Issue>('GET', `${path}?expand=changelog,names`);
  const issue = await read().catch((error: unknown) => failed('issue', error));
  if ('main' in issue) return issue;
  const { project } = issue.fields;
  if (!project) throw new Error(`${issue.key} has no project`);
  const save = async (fields: Record<string, unknown>): Promise<void> => {
    await rest('PUT', path, { fields });
    shell.redraw();
  };
  const details = async (of: Issue): Promise<HTMLElement> => {
    const { fields } = await rest<{ fields: Record<string, FieldMeta> }>('GET', `${path}/editmeta`);
    return issueFields(of, fields, of.names ?? {}, save);
  };
  let shownDetails = await details(issue);
  const main = el('div', { class: 'issue-main' }, issueLinks(issue), issueHistory(issue));
  // What is asked for by a panel leaves the panels as they are.
  const refresh = async (): Promise<void> => {
    const fresh = await read();
    const freshDetails = await details(fresh);
    shownDetails.replaceWith(freshDetails);
    shownDetails = freshDetails;
    main.replaceChildren(issueLinks(fresh), issueHistory(fresh));
    panels.askStatus();
  };
  const panels = issuePanels(shell, issue, project, refresh);
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
        el('div', { class: 'issue-side' }, shownDetails, ...panels.elements),
        main,
      ),
    ),
    dispose: panels.dispose,
  };
}
