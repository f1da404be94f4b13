import type { ProductEvent } from '../../rest';
import type { ChangeItem, Issue, IssueLink, Project, Version } from './model';
import type { JiraSite } from './site';
import { formatTimestamp } from './timestamp';

/** What an issue event tells of the issue: enough to know which one, too little to trust as its state. */
function issueOf(issue: Issue): Record<string, unknown> {
  const { id, key, project, type, status } = issue;
  return {
    id,
    key,
    fields: {
      summary: issue.summary,
      issuetype: { id: type.id, name: type.name, subtask: type.subtask },
      project: projectOf(project),
      status: { id: status.id, name: status.name },
      created: formatTimestamp(issue.created, 'UTC'),
      updated: formatTimestamp(issue.updated, 'UTC'),
    },
  };
}

function projectOf({ id, key, name }: Project): Record<string, unknown> {
  return { id, key, name };
}

function versionOf({
  id,
  name,
  projectId,
  description,
  archived,
  released,
  releaseDate,
  startDate,
}: Version) {
  return {
    id,
    name,
    projectId: Number(projectId),
    archived,
    released,
    ...(description === undefined ? {} : { description }),
    ...(releaseDate === undefined ? {} : { releaseDate }),
    ...(startDate === undefined ? {} : { startDate }),
  };
}

function caused(site: JiraSite, by: string): Record<string, unknown> {
  return { atlassianId: by, selfGenerated: by === site.appAccountId, timestamp: String(site.clock.now()) };
}

/** Sends `avi:jira:WHAT:issue`. `by` is the account id of who did it. */
export function publishIssue(
  site: JiraSite,
  what: 'created' | 'updated' | 'deleted',
  issue: Issue,
  by: string,
  items: readonly ChangeItem[] = [],
): void {
  const changelog = what === 'updated' ? { changelog: { items } } : {};
  const event: ProductEvent = {
    eventType: `avi:jira:${what}:issue`,
    issue: issueOf(issue),
    ...changelog,
    ...caused(site, by),
  };
  site.publish(event);
}

export type VersionEvent =
  | 'created'
  | 'updated'
  | 'released'
  | 'unreleased'
  | 'archived'
  | 'unarchived'
  | 'moved'
  | 'merged'
  | 'deleted';

/**
 * Sends `avi:jira:WHAT:version`. A deletion may name the versions put in its place; a merge tells of the version that
 * is left and names the one merged into it, and the deletion after it the other way round.
 */
export function publishVersion(
  site: JiraSite,
  what: VersionEvent,
  version: Version,
  by: string,
  others: {
    readonly affects?: Version | undefined;
    readonly fix?: Version | undefined;
    readonly merged?: Version | undefined;
  } = {},
): void {
  const { affects, fix, merged } = others;
  site.publish({
    eventType: `avi:jira:${what}:version`,
    version: versionOf(version),
    ...(merged ? { mergedVersion: versionOf(merged) } : {}),
    ...(affects ? { newAffectsVersion: versionOf(affects) } : {}),
    ...(fix ? { newFixVersion: versionOf(fix) } : {}),
    ...(what === 'deleted' ? { customFieldReplacements: [] } : {}),
    ...caused(site, by),
  });
}

export function publishProject(
  site: JiraSite,
  what: 'created' | 'deleted' | 'softdeleted',
  project: Project,
): void {
  site.publish({ eventType: `avi:jira:${what}:project`, project: projectOf(project) });
}

/** Sends `avi:jira:WHAT:issuelink`. */
export function publishLink(
  site: JiraSite,
  what: 'created' | 'deleted',
  { id, type }: IssueLink,
  from: Issue,
  to: Issue,
): void {
  site.publish({
    eventType: `avi:jira:${what}:issuelink`,
    id,
    sourceIssueId: from.id,
    destinationIssueId: to.id,
    sourceProjectId: from.project.id,
    destinationProjectId: to.project.id,
    issueLinkType: { id: type.id, name: type.name, inward: type.inward, outward: type.outward },
    timestamp: String(site.clock.now()),
  });
}
