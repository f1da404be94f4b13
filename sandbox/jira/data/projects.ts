import { derivedId } from '../site/ids';
import type { Project } from '../site/model';
import { createProject } from '../site/set-up';
import type { Identity } from './identity';
import { idOf, isObject, quoted, textOf } from './json';
import type { Session } from './session';
import { addListedVersions } from './versions';

/** The project of an issue, made when new. What the key says counts. */
export function projectFor(session: Session, { projectKey, fields, place }: Identity): Project {
  const { site, notices } = session;
  const told = isObject(fields['project']) ? fields['project'] : undefined;
  const [id, toldKey] = [idOf(told?.['id']), textOf(told?.['key'])?.toUpperCase()];
  if (!told) notices.repaired('no project; taken from the key', place);
  else if (toldKey !== undefined && toldKey !== projectKey) {
    const problem = `the project is ${quoted(toldKey)} but the key belongs to ${projectKey}, which counts`;
    notices.repaired('the project does not fit the key', place, problem);
  }
  const known = site.project(projectKey);
  const isOwn = toldKey === projectKey;
  if (known) {
    if (isOwn && id !== undefined && id !== known.id && site.projects.get(id) === undefined) {
      const problem = `the project ${projectKey} has the ids ${known.id} and ${id}; ${known.id} counts`;
      notices.repaired('a project has two ids', place, problem);
    }
    return known;
  }
  const name = isOwn ? textOf(told?.['name']) : undefined;
  const holder = isOwn && id !== undefined ? site.projects.get(id) : undefined;
  if (holder) {
    const problem = `the id ${quoted(id)} stands for the projects ${holder.key} and ${projectKey}; ${projectKey} gets another`;
    notices.repaired('an id stands for two projects', place, problem);
  }
  return addProject(session, projectKey, isOwn ? id : undefined, name);
}

/** Adds a project with the versions that the files list for it. Without a free id of its own it gets one made from the key. */
export function addProject(session: Session, key: string, id?: string, name = key): Project {
  const { site } = session;
  const isTaken = (candidate: string) => site.projects.get(candidate) !== undefined;
  const own = id !== undefined && !isTaken(id) ? id : derivedId(`project|${key}`, isTaken);
  const project = createProject(site, { key, name, id: own });
  addListedVersions(session, project);
  return project;
}
