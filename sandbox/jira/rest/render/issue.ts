import type { Caller } from '../../../rest';
import { appliesTo } from '../../site/field-context';
import type { Issue, IssueReference } from '../../site/model';
import { canSee } from '../../site/permissions';
import type { JiraSite } from '../../site/site';
import { formatTimestamp } from '../../site/timestamp';
import {
  renderComponent,
  renderIssueType,
  renderLevel,
  renderLinkType,
  renderPriority,
  renderProject,
  renderResolution,
  renderStatus,
  renderStatusCategory,
  self,
} from './entities';
import type { FieldSelection } from './field-selection';
import { renderIssueVersion } from './version';

/** For whom an issue is shown. */
export interface Viewer {
  readonly site: JiraSite;
  readonly caller: Caller;
  readonly zone: string;
}

type FieldRenderer = (issue: Issue, viewer: Viewer) => unknown;

const FIELDS: ReadonlyMap<string, FieldRenderer> = new Map<string, FieldRenderer>([
  ['summary', ({ summary }) => summary],
  ['issuetype', ({ type }, { site }) => renderIssueType(site, type)],
  ['project', ({ project }, { site }) => renderProject(site, project)],
  ['status', ({ status }, { site }) => renderStatus(site, status)],
  ['statusCategory', ({ status }, { site }) => renderStatusCategory(site, status.category)],
  ['priority', ({ priority }, { site }) => priority && renderPriority(site, priority)],
  ['resolution', ({ resolution }, { site }) => resolution && renderResolution(site, resolution)],
  ['security', ({ level }, { site }) => level && renderLevel(site, level)],
  // Seen on Jira Cloud where an issue is restricted to nobody; other values are the issue's own.
  ['issuerestriction', () => ({ issuerestrictions: {}, shouldDisplay: false })],
  ['created', ({ created }, { zone }) => formatTimestamp(created, zone)],
  ['updated', ({ updated }, { zone }) => formatTimestamp(updated, zone)],
  [
    'resolutiondate',
    ({ resolved }, { zone }) => (resolved === null ? null : formatTimestamp(resolved, zone)),
  ],
  ['labels', ({ labels }) => labels],
  [
    'components',
    ({ components }, { site }) => components.map((component) => renderComponent(site, component)),
  ],
  ['versions', ({ affected }, { site }) => affected.map((version) => renderIssueVersion(site, version))],
  ['fixVersions', ({ fixed }, { site }) => fixed.map((version) => renderIssueVersion(site, version))],
  ['issuelinks', (issue, viewer) => renderLinks(issue, viewer)],
  ['parent', ({ parent }, viewer) => parent && renderReference(parent, viewer)],
]);

/** The issue with the fields asked for. Only id and key when none is. */
export function renderIssue(
  issue: Issue,
  viewer: Viewer,
  selection: FieldSelection,
): Record<string, unknown> {
  const { id, key } = issue;
  const identity = { expand: '', id, self: self(viewer.site, `issue/${id}`), key };
  return selection.asksFields ? { ...identity, fields: renderFields(issue, viewer, selection) } : identity;
}

function renderFields(issue: Issue, viewer: Viewer, selection: FieldSelection): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [id, render] of FIELDS) {
    if (!selection.includes(id) || issue.absent.has(id)) continue;
    const value = render(issue, viewer);
    // Jira leaves the parent out where there is none, and shows every other field as null.
    if (value !== null || id !== 'parent') fields[id] = value;
  }
  for (const [id, value] of Object.entries(issue.others))
    if (selection.includes(id) && viewer.site.fields.get(id)?.trashed !== true) fields[id] = value;
  for (const id of selection.named) {
    const field = viewer.site.fields.get(id);
    if (field?.custom === true && fields[id] === undefined && appliesTo(field, issue.project))
      fields[id] = null;
  }
  return fields;
}

/** Links to issues that the viewer may not see are not shown; issues outside the site are known by id and key only. */
function renderLinks(issue: Issue, viewer: Viewer): unknown[] {
  const { site } = viewer;
  return issue.links.flatMap(({ id, type, direction, other }) => {
    const end = site.issues.find(other.id);
    if (end && !canSee(end, viewer.caller)) return [];
    return [
      {
        id,
        self: self(site, `issueLink/${id}`),
        type: renderLinkType(site, type),
        [`${direction}Issue`]: renderReference(other, viewer),
      },
    ];
  });
}

function renderReference({ id, key }: IssueReference, { site, caller }: Viewer): Record<string, unknown> {
  const issue = site.issues.find(id);
  const identity = { id, key: issue?.key ?? key, self: self(site, `issue/${id}`) };
  if (!issue || !canSee(issue, caller)) return identity;
  const { summary, status, priority, type } = issue;
  return {
    ...identity,
    fields: {
      summary,
      status: renderStatus(site, status),
      ...(priority ? { priority: renderPriority(site, priority) } : {}),
      issuetype: renderIssueType(site, type),
    },
  };
}
