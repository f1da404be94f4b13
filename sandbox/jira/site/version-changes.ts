import { publishVersion, type VersionEvent } from './events';
import { updateIssue } from './issue-changes';
import type { Project, Version } from './model';
import type { JiraSite } from './site';
import { isDay } from './timestamp';
import { builtInUsers } from './users';

/** Dates are `yyyy-mm-dd`, undefined takes them away. */
export type VersionChanges = Partial<Omit<Version, 'id' | 'projectId'>>;

const SOMEONE = builtInUsers.siteAdmin.accountId;

/** Adds a version at the end of the project's list and sends its event. */
export function createVersion(
  site: JiraSite,
  project: Project,
  values: VersionChanges & { readonly name: string },
  by = SOMEONE,
): Version {
  checkDates(values);
  const version: Version = {
    description: undefined,
    archived: false,
    released: false,
    releaseDate: undefined,
    startDate: undefined,
    ...values,
    id: site.ids.next(),
    projectId: project.id,
  };
  site.versions.add(version);
  project.versions.push(version);
  site.touch();
  publishVersion(site, 'created', version, by);
  return version;
}

/** Changes a version and sends the events Jira sends: released, archived and their opposites have their own. */
export function updateVersion(site: JiraSite, version: Version, changes: VersionChanges, by = SOMEONE): void {
  checkDates(changes);
  const { released, archived, ...rest } = changes;
  const events: VersionEvent[] = [];
  if (released !== undefined && released !== version.released)
    events.push(released ? 'released' : 'unreleased');
  if (archived !== undefined && archived !== version.archived)
    events.push(archived ? 'archived' : 'unarchived');
  const before: Readonly<Record<string, unknown>> = { ...version };
  if (Object.entries(rest).some(([name, value]) => before[name] !== value)) events.push('updated');
  if (events.length === 0) return;
  Object.assign(version, changes);
  site.touch();
  for (const event of events) publishVersion(site, event, version, by);
}

/** Puts a version at another place of its project's list: 0 is the first. */
export function moveVersion(site: JiraSite, version: Version, place: number, by = SOMEONE): void {
  const { versions } = projectOf(site, version);
  versions.splice(versions.indexOf(version), 1);
  versions.splice(place, 0, version);
  site.touch();
  publishVersion(site, 'moved', version, by);
}

/** What takes the place of a version that goes. */
export interface VersionReplacements {
  readonly affects?: Version;
  readonly fix?: Version;
  /** Whether each issue tells of it by an event and in its history. Default true; Jira promises neither. */
  readonly tellsIssues?: boolean;
}

/** Deletes a version; issues get the replacement where one is named, and otherwise lose it. */
export function deleteVersion(
  site: JiraSite,
  version: Version,
  replacements: VersionReplacements = {},
  by = SOMEONE,
): void {
  takeOut(site, version, replacements, by);
  publishVersion(site, 'deleted', version, by, replacements);
}

/** Merges a version into another of its project: its issues get that one instead. */
export function mergeVersion(
  site: JiraSite,
  version: Version,
  into: Version,
  { tellsIssues = true }: Pick<VersionReplacements, 'tellsIssues'> = {},
  by = SOMEONE,
): void {
  if (version === into) throw new Error(`${version.name} cannot be merged into itself`);
  takeOut(site, version, { affects: into, fix: into, tellsIssues }, by);
  publishVersion(site, 'merged', into, by, { merged: version });
  publishVersion(site, 'deleted', version, by, { merged: into, affects: into, fix: into });
}

function takeOut(site: JiraSite, version: Version, replacements: VersionReplacements, by: string): void {
  const { affects, fix, tellsIssues = true } = replacements;
  const project = projectOf(site, version);
  for (const issue of site.issues.ofProject(project)) {
    const changes = {
      affected: replaced(issue.affected, version, affects),
      fixed: replaced(issue.fixed, version, fix),
    };
    if (tellsIssues) updateIssue(site, issue, changes, by);
    else if (changes.affected !== issue.affected || changes.fixed !== issue.fixed) {
      site.searchIndex.willChange(issue);
      Object.assign(issue, changes);
    }
  }
  project.versions.splice(project.versions.indexOf(version), 1);
  site.versions.remove(version.id);
  site.touch();
}

function replaced(list: readonly Version[], gone: Version, instead: Version | undefined): readonly Version[] {
  if (!list.includes(gone)) return list;
  return [...new Set(list.flatMap((entry) => (entry !== gone ? [entry] : instead ? [instead] : [])))];
}

function projectOf(site: JiraSite, version: Version): Project {
  const project = site.projects.get(version.projectId);
  if (!project) throw new Error(`the version ${version.name} belongs to no project of this site`);
  return project;
}

function checkDates({ releaseDate, startDate }: VersionChanges): void {
  for (const date of [releaseDate, startDate]) {
    if (date !== undefined && !isDay(date))
      throw new RangeError(`"${date}" is not a day: write it as yyyy-mm-dd`);
  }
}
