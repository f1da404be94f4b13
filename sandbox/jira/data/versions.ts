import type { Project, Version } from '../site/model';
import { isDay } from '../site/timestamp';
import { idOf, isObject, quoted, textOf, type JsonObject } from './json';
import type { Place } from './notices';
import { refer, type Kind } from './references';
import type { Reading, Session } from './session';

/** Puts the versions that the files list for a project into it, in list order. */
export function addListedVersions(session: Session, project: Project): void {
  for (const { file, versions } of session.lists.get(project.key) ?? []) {
    const place = { file, key: project.key };
    for (const raw of versions) {
      const before = project.versions.length;
      const version = refer(session, versionKind(session, project, place), raw, place);
      if (version && project.versions.length === before) noticeRepeated(session, version, raw, place);
    }
  }
}

function noticeRepeated(session: Session, version: Version, raw: unknown, place: Place): void {
  const problem = `the version ${quoted(version.name)} (${version.id}) is listed twice; the first counts`;
  if (isObject(raw)) session.notices.repaired('a version is listed twice', place, problem);
}

/** The version an issue shows. One that no list holds is put after the listed ones; the list wins over the issue. */
export function referVersion({ session, project, place }: Reading, raw: unknown): Version | null {
  const before = project.versions.length;
  const version = refer(session, versionKind(session, project, place), raw, place);
  if (!version) return null;
  if (project.versions.length > before) {
    session.notices.repaired(
      'issues show a version that is not in the versions file',
      place,
      `the version ${quoted(version.name)} (${version.id}) is not in the versions file of ${project.key}; it is put after the listed ones`,
    );
  } else if (isObject(raw) && disagrees(version, raw)) {
    const named = `${project.key} ${quoted(version.name)} (${version.id})`;
    const known = session.disagreements.get(named);
    if (known) known.count += 1;
    else session.disagreements.set(named, { place, count: 1 });
  }
  return version;
}

/** One notice a file for the versions that issues show other than the list does. */
export function noticeDisagreements({ disagreements, notices }: Session): void {
  const files = new Map<string, { count: number; names: string[] }>();
  for (const [name, { place, count }] of disagreements) {
    const sum = files.get(place.file) ?? { count: 0, names: [] };
    files.set(place.file, { count: sum.count + count, names: [...sum.names, name] });
  }
  for (const [file, { count, names }] of files) {
    const some = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
    const problem = `${count} times an issue shows a version other than first known (${names.length} versions: ${some}); the versions file, or else the first issue, counts`;
    notices.repaired(problem, { file });
  }
}

/** Whether the issue says of release and archive what the site does not. What the issue leaves out is no contradiction. */
function disagrees(version: Version, raw: JsonObject): boolean {
  const { name, released, archived, releaseDate } = raw;
  if (typeof name === 'string' && name !== version.name) return true;
  if (typeof released === 'boolean' && released !== version.released) return true;
  if (typeof archived === 'boolean' && archived !== version.archived) return true;
  const saysNothing = releaseDate === undefined && typeof released !== 'boolean';
  return !saysNothing && (typeof releaseDate === 'string' ? releaseDate : undefined) !== version.releaseDate;
}

function versionKind(session: Session, project: Project, place: Place): Kind<Version> {
  return {
    noun: 'version',
    catalogue: session.site.versions,
    scope: project.key,
    make: (id, name, raw) => {
      const version: Version = { id, name, projectId: project.id, ...detailsOf(session, name, raw, place) };
      project.versions.push(version);
      return version;
    },
    named: (name) => project.versions.filter((version) => version.name === name),
    belongs: (version) => version.projectId === project.id,
    renames: true,
    needsId: true,
  };
}

function detailsOf(
  session: Session,
  name: string,
  raw: JsonObject,
  place: Place,
): Omit<Version, 'id' | 'name' | 'projectId'> {
  const day = (field: 'releaseDate' | 'startDate'): string | undefined => {
    const value = raw[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && isDay(value.trim())) return value.trim();
    session.notices.repaired(
      `a ${field} is not a day`,
      place,
      `the ${field} ${quoted(value)} of the version ${quoted(name)} is not a day (yyyy-mm-dd); the version has none`,
    );
    return undefined;
  };
  const flag = (field: 'released' | 'archived'): boolean => {
    const value = raw[field];
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      session.notices.repaired(
        `${field} is neither true nor false`,
        place,
        `${field} of the version ${quoted(name)} is ${quoted(value)}; taken for false`,
      );
    }
    return value === true;
  };
  return {
    description: textOf(raw['description']),
    archived: flag('archived'),
    released: flag('released'),
    releaseDate: day('releaseDate'),
    startDate: day('startDate'),
  };
}

/** Whether the project of a listed version is told by number, for projects without an issue. */
export function projectIdOf(versions: readonly unknown[]): string | undefined {
  return versions
    .map((raw) => (isObject(raw) ? idOf(raw['projectId']) : undefined))
    .find((id) => id !== undefined);
}
