import type { Caller } from '../../rest';
import type { Issue, Project, User } from '../site/model';
import { canBrowse, canSee, hasGlobal, userOf } from '../site/permissions';
import type { JiraSite } from '../site/site';
import { Body } from './body';
import { JiraError, noSuchIssue, noSuchProject } from './errors';
import type { Query } from './query';
import type { SearchCache } from './search-cache';

/** What an operation works with. */
export interface Call {
  readonly site: JiraSite;
  readonly caller: Caller;
  /** The zone of the caller, for JQL dates and the offsets of timestamps. */
  readonly zone: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly rawBody: unknown;
  readonly searches: SearchCache;
  /** Issues that a page of a search holds at most, beside Jira's own limits. */
  readonly searchPage: number;
}

/** `objects` is what the answer costs beyond its first rate point. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly objects?: number;
}

export type Handler = (call: Call) => Answer;

export function bodyOf({ rawBody }: Call): Body {
  return new Body(rawBody);
}

/** The issue a request names, or a 404 when the caller may not see it. */
export function issueOf({ site, caller }: Call, idOrKey: string): Issue {
  const issue = site.issues.find(idOrKey);
  if (!issue || !canSee(issue, caller)) throw noSuchIssue();
  return issue;
}

/** The project the path names, or a 404 when the caller may not browse it. */
export function projectOf({ site, caller }: Call, idOrKey: string): Project {
  const project = site.project(idOrKey);
  if (!project || !canBrowse(project, caller)) throw noSuchProject(idOrKey);
  return project;
}

/** The caller's user, or a 401. */
export function requireUser({ site, caller }: Call): User {
  const user = userOf(site, caller);
  if (!user) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
  return user;
}

/** The caller's user when it administers Jira, or a 401 or 403. */
export function requireAdministrator(call: Call): User {
  const user = requireUser(call);
  if (!hasGlobal(call.site, call.caller, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to perform this operation.']);
  return user;
}

/** The account id that a change is made under. */
export function actorOf(call: Call): string {
  return requireUser(call).accountId;
}
