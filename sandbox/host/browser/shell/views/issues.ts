import { busily, el, messageOf } from '../dom';
import { rest } from '../requests';
import type { Shell } from '../shell';
import { getProject, type Issue, type Named } from './jira';
import { projectNav } from './project-nav';
import { failed } from './state';
import type { View } from './view';

const PAGE_SIZE = 50;
const FIELDS = ['summary', 'issuetype', 'status', 'priority', 'created'];

interface Found {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}

/** The issues of a project. */
export async function projectIssuesView(shell: Shell, projectKey: string): Promise<View> {
  const project = await getProject(projectKey).catch((error: unknown) => failed('project', error));
  if ('main' in project) return project;
  const jql = `project = ${project.key} ORDER BY created DESC`;
  return {
    title: `Issues - ${project.name}`,
    main: issueList(shell, 'Issues', jql),
    aside: projectNav(shell, project),
  };
}

/** The issues that the address's `jql` finds, in all projects. */
export function issueSearchView(shell: Shell): View {
  return { title: 'Search', main: issueList(shell, 'Search', 'created is not EMPTY ORDER BY created DESC') };
}

/** A list with a box for JQL; `jql` of the address wins over the given one, and Search puts it there. */
function issueList({ router }: Shell, heading: string, standard: string): HTMLElement {
  const asked = new URLSearchParams(window.location.search).get('jql');
  const jql = asked ?? standard;
  const box = el('input', {
    id: 'jql',
    name: 'jql',
    type: 'text',
    value: jql,
    spellcheck: 'false',
    class: 'mono',
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    router.push(`${window.location.pathname}?${new URLSearchParams({ jql: box.value }).toString()}`);
  };
  const results = el('div', { 'aria-live': 'polite' }, el('p', { class: 'subtle' }, 'Searching …'));
  void showPages(results, jql);
  return el(
    'div',
    {},
    el('h1', {}, heading),
    el(
      'form',
      { class: 'jql', role: 'search', onsubmit: submit },
      el('label', { for: 'jql' }, 'JQL'),
      box,
      el('button', { type: 'submit', class: 'primary' }, 'Search'),
    ),
    results,
  );
}

async function showPages(results: HTMLElement, jql: string): Promise<void> {
  const body = el('tbody');
  const more = el('button', {}, 'Show more');
  let token: string | undefined;
  const fill = async (): Promise<void> => {
    const found = await rest<Found>('POST', '/rest/api/3/search/jql', {
      jql,
      fields: FIELDS,
      maxResults: PAGE_SIZE,
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    body.append(...found.issues.map(row));
    token = found.nextPageToken;
    more.hidden = token === undefined;
  };
  const report = (error: unknown): void =>
    results.replaceChildren(el('p', { class: 'error', role: 'alert' }, messageOf(error)));
  more.addEventListener('click', busily(fill, report));
  try {
    const [count] = await Promise.all([countOf(jql), fill()]);
    const none = count === 0 && body.children.length === 0;
    results.replaceChildren(
      el(
        'p',
        { class: 'subtle' },
        none ? 'No issues were found.' : `${count.toLocaleString('en-US')} issues`,
      ),
      none ? '' : table(body),
      more,
    );
  } catch (error) {
    report(error);
  }
}

async function countOf(jql: string): Promise<number> {
  const { count } = await rest<{ count: number }>('POST', '/rest/api/3/search/approximate-count', {
    jql: jql.replace(/\border\s+by\b.*$/is, ''),
  });
  return count;
}

function table(body: HTMLElement): HTMLElement {
  const heads = ['Key', 'Type', 'Summary', 'Status', 'Priority', 'Created'];
  return el(
    'div',
    { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': 'Issues' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      body,
    ),
  );
}

function row({ key, fields }: Issue): HTMLElement {
  const nameOf = (id: string): string => (fields[id] as Named | null | undefined)?.name ?? '';
  return el(
    'tr',
    {},
    el('td', { class: 'nowrap' }, el('a', { href: `/browse/${key}` }, key)),
    el('td', {}, nameOf('issuetype')),
    el('td', {}, fields.summary ?? ''),
    el('td', {}, el('span', { class: 'lozenge' }, nameOf('status'))),
    el('td', {}, nameOf('priority')),
    el('td', { class: 'nowrap' }, String(fields.created ?? '').slice(0, 10)),
  );
}
