import { textItem, valueItem } from './change-items';
import { publishIssue } from './events';
import { changedItems, type IssueChanges } from './issue-diff';
import { dropLinks } from './issue-links';
import type { Issue, IssueType, Project, Status } from './model';
import type { JiraSite } from './site';
import { builtInUsers } from './users';
import { writeHistory } from './write-history';

export interface NewIssue extends IssueChanges {
  readonly project: Project;
  readonly type: IssueType;
  readonly status: Status;
  /** Epoch milliseconds; default now. */
  readonly created?: number;
}

const SOMEONE = builtInUsers.siteAdmin.accountId;

/** Adds an issue with the project's next key and sends its event. `by` is an account id, default the site admin's. */
export function createIssue(site: JiraSite, values: NewIssue, by = SOMEONE): Issue {
  const { project, created = site.clock.now(), others = {} } = values;
  const issue: Issue = {
    id: site.ids.next(),
    key: nextKey(site, project),
    project,
    summary: values.summary ?? '',
    type: values.type,
    status: values.status,
    priority: values.priority ?? null,
    resolution: values.resolution ?? null,
    level: values.level ?? null,
    created,
    updated: created,
    resolved: values.resolution ? created : null,
    labels: values.labels ?? [],
    components: values.components ?? [],
    affected: values.affected ?? [],
    fixed: values.fixed ?? [],
    links: [],
    parent: values.parent ?? null,
    others: { ...others },
    absent: new Set(),
    history: [],
  };
  site.issues.add(issue);
  site.searchIndex.willChange(issue, true);
  site.touch();
  publishIssue(site, 'created', issue, by);
  return issue;
}

/** Changes an issue, writes one history entry and sends one event; nothing of that when no value differs. */
export function updateIssue(site: JiraSite, issue: Issue, changes: IssueChanges, by = SOMEONE): void {
  const items = changedItems(site, issue, changes);
  if (items.length === 0) return;
  site.searchIndex.willChange(issue);
  const { others, ...values } = changes;
  const isResolution = values.resolution !== undefined && values.resolution !== issue.resolution;
  Object.assign(issue, values);
  for (const [id, value] of Object.entries(others ?? {})) {
    if (value === null) Reflect.deleteProperty(issue.others, id);
    else issue.others[id] = value;
  }
  const shown = new Set(items.map(({ fieldId }) => fieldId));
  issue.absent = new Set([...issue.absent].filter((id) => !shown.has(id)));
  writeHistory(site, issue, items, by);
  // At the very instant of the update.
  if (isResolution) issue.resolved = issue.resolution === null ? null : issue.updated;
  publishIssue(site, 'updated', issue, by, items);
}

/** Deletes an issue and its links; as in Jira no event tells of the links. */
export function deleteIssue(site: JiraSite, issue: Issue, by = SOMEONE): void {
  site.searchIndex.willChange(issue);
  dropLinks(site, issue);
  site.issues.remove(issue);
  site.touch();
  publishIssue(site, 'deleted', issue, by);
}

/** Moves an issue to another project; versions and components of the old one are left behind, as Jira does. */
export function moveIssue(site: JiraSite, issue: Issue, target: Project, by = SOMEONE): void {
  site.searchIndex.willChange(issue);
  const before = { key: issue.key, project: issue.project };
  site.issues.move(issue, target, nextKey(site, target));
  const left: IssueChanges = { affected: [], fixed: [], components: [], level: null };
  const items = [
    textItem('issuekey', before.key, issue.key),
    valueItem('project', before.project, target),
    ...changedItems(site, issue, left),
  ];
  Object.assign(issue, left);
  writeHistory(site, issue, items, by);
  publishIssue(site, 'updated', issue, by, items);
}

/** A number once given away is not given out again. */
function nextKey(site: JiraSite, project: Project): string {
  let number = site.issues.highestNumber(project) + 1;
  // A key may be that of an issue that moved away.
  while (site.issues.find(`${project.key}-${number}`)) number += 1;
  return `${project.key}-${number}`;
}
