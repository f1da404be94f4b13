import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';
import { mappedFields } from '../jira/fields';
import type { ReadDefect } from '../jira/parse-issue';
import { defectTypeIds, type JiraProject } from '../jira/project';
import type { ReadPlan } from '../store/plan';

const MINUTE_MS = 60_000;

/** What the settings say is read of a project, as of now. */
export function planFor(project: JiraProject, settings: Settings, now: Instant): ReadPlan {
  const { types, filter, horizonMonths } = settings.defects;
  return {
    fields: mappedFields(settings),
    typeIds: defectTypeIds(project, types),
    filter,
    horizonMonths,
    horizon: horizonMonths === null ? null : monthsBefore(now, horizonMonths),
  };
}

/** Whether two plans read the same fields of the same issues; how far back is another question. */
export function readsAlike(a: ReadPlan, b: ReadPlan): boolean {
  const what = ({ fields, typeIds, filter }: ReadPlan): string => JSON.stringify([fields, typeIds, filter]);
  return what(a) === what(b);
}

/** Whether a plan goes further back than another. */
export function goesFurtherBack(plan: ReadPlan, than: ReadPlan): boolean {
  return than.horizonMonths !== null && (plan.horizonMonths ?? Infinity) > than.horizonMonths;
}

/**
 * The clause that finds a plan's defects, to be joined to others; empty when no issue type is a defect. Issues under
 * a security level are not even read: no number of the app may change when one of them does. JQL does not know those
 * that are restricted to roles: they are dropped when they are read.
 */
export function jqlOf(projectId: number, { typeIds, filter }: ReadPlan): string {
  if (typeIds.length === 0) return '';
  const narrowed = filter === null ? '' : ` AND (${filter})`;
  return `project = ${projectId} AND issuetype in (${typeIds.join(', ')}) AND level is EMPTY${narrowed}`;
}

/**
 * A comparison of a date with an instant. Days and hours of JQL are the caller's, whose time zone is not known;
 * minutes before now are not. A span may come out a minute or two wider than asked, never narrower.
 */
export function jqlDate(
  field: 'created' | 'updated',
  operator: '>=' | '<=',
  at: Instant,
  now: Instant,
): string {
  const minutes = (now - at) / MINUTE_MS;
  return `${field} ${operator} -${operator === '>=' ? Math.ceil(minutes) + 1 : Math.max(0, Math.floor(minutes))}m`;
}

/** Whether an issue as it is now belongs to a plan, its filter aside. */
export function isOfPlan(issue: ReadDefect, projectId: number, { typeIds, horizon }: ReadPlan): boolean {
  const { typeId, created } = issue.facts;
  return (
    issue.projectId === projectId && typeIds.includes(typeId) && (horizon === null || created >= horizon)
  );
}

/** The first instant of the UTC day so many calendar months before. */
function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate());
}
