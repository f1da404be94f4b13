import type { Version } from '../../site/model';
import type { JiraSite } from '../../site/site';
import { self } from './entities';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A version as issues show it. */
export function renderIssueVersion(site: JiraSite, version: Version): Record<string, unknown> {
  const { id, name, description, archived, released, releaseDate } = version;
  return {
    self: self(site, `version/${id}`),
    id,
    ...(description === undefined ? {} : { description }),
    name,
    archived,
    released,
    ...(releaseDate === undefined ? {} : { releaseDate }),
  };
}

/** A version as lists of versions show it. */
export function renderVersion(site: JiraSite, version: Version): Record<string, unknown> {
  const { projectId, released, releaseDate, startDate } = version;
  const today = new Date(site.clock.now()).toISOString().slice(0, 10);
  return {
    ...renderIssueVersion(site, version),
    ...(startDate === undefined ? {} : { startDate, userStartDate: displayed(startDate) }),
    ...(releaseDate === undefined ? {} : { userReleaseDate: displayed(releaseDate) }),
    ...(releaseDate === undefined || released ? {} : { overdue: releaseDate < today }),
    projectId: Number(projectId),
  };
}

/** Jira's default date format, `02/Feb/15`: for eyes only. */
function displayed(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)}`;
}
