import { customItem, labelsItem, listItems, textItem, valueItem } from './change-items';
import type { ChangeItem, Issue, IssueReference } from './model';
import type { JiraSite } from './site';

type Changeable =
  | 'summary'
  | 'type'
  | 'status'
  | 'priority'
  | 'resolution'
  | 'level'
  | 'labels'
  | 'components'
  | 'affected'
  | 'fixed'
  | 'parent';

/** New values of an issue; `others` by field id, in REST shape, null for none. */
export type IssueChanges = Partial<Pick<Issue, Changeable>> & {
  readonly others?: Readonly<Record<string, unknown>>;
};

const SINGLE = [
  ['type', 'issuetype'],
  ['status', 'status'],
  ['priority', 'priority'],
  ['resolution', 'resolution'],
  ['level', 'security'],
] as const;
const LISTS = [
  ['components', 'components'],
  ['affected', 'versions'],
  ['fixed', 'fixVersions'],
] as const;

/** The history items of a change; none when every value is as it was. Throws for a field the site does not have. */
export function changedItems(site: JiraSite, issue: Issue, changes: IssueChanges): ChangeItem[] {
  const items: ChangeItem[] = [];
  const { summary, labels, parent, others = {} } = changes;
  if (summary !== undefined && summary !== issue.summary)
    items.push(textItem('summary', issue.summary, summary));
  for (const [property, fieldId] of SINGLE) {
    const value = changes[property];
    if (value !== undefined && value !== issue[property])
      items.push(valueItem(fieldId, issue[property], value));
  }
  if (labels !== undefined && labels.join(' ') !== issue.labels.join(' '))
    items.push(labelsItem(issue.labels, labels));
  for (const [property, fieldId] of LISTS)
    items.push(...listItems(fieldId, issue[property], changes[property] ?? issue[property]));
  if (parent !== undefined && parent?.id !== issue.parent?.id) {
    items.push(valueItem('parent', referenceOf(issue.parent), referenceOf(parent)));
  }
  for (const [id, value] of Object.entries(others)) {
    const field = site.fields.get(id);
    const before = issue.others[id] ?? null;
    if (!field) throw new Error(`no field has the id ${id}`);
    if (JSON.stringify(before) !== JSON.stringify(value)) items.push(customItem(field, before, value));
  }
  return items;
}

function referenceOf(reference: IssueReference | null): { id: string; name: string } | null {
  return reference && { id: reference.id, name: reference.key };
}
