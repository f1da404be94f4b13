import { el } from '../dom';
import type { Issue, IssueLink } from './jira';

/** The issues that an issue is linked with. */
export function issueLinks({ fields }: Issue): HTMLElement {
  const links = fields.issuelinks ?? [];
  return el(
    'section',
    { 'aria-labelledby': 'links' },
    el('h2', { id: 'links' }, 'Linked issues'),
    links.length === 0
      ? el('p', { class: 'subtle' }, 'None')
      : el('ul', { class: 'plain' }, ...links.map(line)),
  );
}

function line({ type, inwardIssue, outwardIssue }: IssueLink): HTMLElement {
  const other = outwardIssue ?? inwardIssue;
  return el(
    'li',
    {},
    `${outwardIssue ? type.outward : type.inward} `,
    el('a', { href: `/browse/${other?.key ?? ''}` }, other?.key ?? ''),
    ` ${other?.fields?.summary ?? ''}`,
  );
}
