import type { ClosedReason } from '../contract/access';
import { accessOf } from '../indexing/access';
import { projectOfVisibleIssue } from '../jira/issue';
import {
  type ProjectPermission,
  projectsWherePermitted,
  userAdministersJira,
  userHasProjectPermission,
} from '../jira/permission';
import { type IndexState, loadEnabledProjects, loadIndexStates } from '../store/index-state';
import type { ProjectAccess } from '../store/project-access';
import { loadEnabled } from './enabled';
import { NotAllowedError, NotEnabledError, NotOpenError } from './errors';

/**
 * What a resolver asks of its caller before it acts. `check` asks Jira as that user and either throws or tells what
 * it found out on the way. The constructor is private: these are all the rights there are.
 */
export class Right<Request, Subject> {
  private constructor(
    /** @throws NotAllowedError */
    readonly check: (request: Request) => Promise<Subject>,
  ) {}

  /**
   * Sees the numbers of every project that the request names: Browse, and where Browse depends on the issue and nobody
   * opened the numbers to all who hold it, Administer Projects. Finds out which projects are so closed, and why.
   * A project that is not enabled is named only to whom Browse is granted.
   */
  static browse<R>(
    projectsOf: (request: R) => readonly number[],
  ): Right<R, { readonly projects: readonly SeenProject[] }> {
    return new Right(async (request) => {
      const projectIds = [...new Set(projectsOf(request))];
      await requireInAll('BROWSE_PROJECTS', 'Browse Projects', projectIds);
      const states = await loadIndexStates(projectIds);
      const closed = await closedOf(enabledOf(states));
      const administered = await administeredOf(closed);
      for (const [projectId, why] of closed)
        if (!administered.has(projectId)) throw new NotOpenError(projectId, why);
      return {
        projects: projectIds.map((id) => {
          const index = states.get(id);
          if (!index || index.clearing) throw new NotEnabledError(id);
          return { index, closed: closed.get(id) ?? null };
        }),
      };
    });
  }

  /** Sees the numbers of the one project that the request names. */
  static browseOne<R>(projectOf: (request: R) => number): Right<R, SeenProject> {
    return new Right(async (request) => {
      const { projects } = await Right.browse<R>((of) => [projectOf(of)]).check(request);
      const [project] = projects;
      if (!project) throw new Error('a right on a project found none');
      return project;
    });
  }

  /**
   * Sees the numbers of at least one of the projects: those whose numbers the caller sees are what it finds out, and no
   * other may be answered of. A request that names none means all that are enabled. Only where there is no project at
   * all is there nothing to refuse.
   */
  static browseSome<R>(projectsOf: (request: R) => readonly number[]): Right<R, SomeProjects> {
    return new Right(async (request) => {
      const named = [...new Set(projectsOf(request))];
      const states = named.length > 0 ? await loadIndexStates(named) : await allEnabled();
      const projectIds = named.length > 0 ? named : [...states.keys()];
      const browsed = await projectsWherePermitted('BROWSE_PROJECTS', projectIds);
      if (browsed.length === 0 && projectIds.length > 0) throw new NotAllowedError('Browse Projects');
      const closed = await closedOf(enabledOf(states, browsed));
      const administered = await administeredOf(closed);
      const held = browsed.filter((id) => !closed.has(id) || administered.has(id));
      const [notOpen] = [...closed].filter(([id]) => !administered.has(id));
      if (held.length === 0 && notOpen) throw new NotOpenError(...notOpen);
      return {
        asked: projectIds.length,
        held: held.length,
        notOpen: browsed.length - held.length,
        notEnabled: held.filter((id) => states.get(id)?.clearing !== false),
        projects: enabledOf(states, held).map((index) => ({
          index,
          closed: closed.get(index.projectId) ?? null,
        })),
      };
    });
  }

  static administerProjects<R>(projectsOf: (request: R) => readonly number[]): Right<R, void> {
    return new Right((request) =>
      requireInAll('ADMINISTER_PROJECTS', 'Administer Projects', projectsOf(request)),
    );
  }

  static administerJira<R>(): Right<R, void> {
    return new Right(async () => {
      if (!(await userAdministersJira())) throw new NotAllowedError('Administer Jira');
    });
  }

  /** Administers the project that the request names, or Jira when it names none and so means the site. */
  static administerProjectOrJira<R>(projectOf: (request: R) => number | null): Right<R, void> {
    return new Right((request) => {
      const project = projectOf(request);
      return project === null
        ? Right.administerJira<R>().check(request)
        : Right.administerProjects<R>(() => [project]).check(request);
    });
  }

  /** The caller sees the issue; the project is the one that Jira says it is in. */
  static seeIssue<R>(issueOf: (request: R) => number): Right<R, { readonly projectId: number }> {
    return new Right(async (request) => {
      const projectId = await projectOfVisibleIssue(issueOf(request));
      if (projectId === null) throw new NotAllowedError('Browse Projects');
      return { projectId };
    });
  }

  /** The caller sees the issue; finds out too whether the caller sees the numbers of its project. */
  static seeIssueAmongOthers<R>(issueOf: (request: R) => number): Right<R, SeenIssue> {
    return new Right(async (request) => {
      const { projectId } = await Right.seeIssue(issueOf).check(request);
      const index = await loadEnabled(projectId);
      const closed = await closedOf(index ? [index] : []);
      return { projectId, index, seesNumbers: (await administeredOf(closed)).size === closed.size };
    });
  }

  /** Nothing beyond reaching the app: only for answers that Jira itself filters for the caller. */
  static none<R>(): Right<R, void> {
    return new Right(() => Promise.resolve());
  }
}

/** An enabled project whose numbers the caller sees. */
export interface SeenProject {
  readonly index: IndexState;
  /** Why its numbers are for administrators; null: they are not. */
  readonly closed: ClosedReason | null;
}

/** An issue that the caller sees. */
export interface SeenIssue {
  readonly projectId: number;
  /** Of the issue's project; null when that is not enabled. */
  readonly index: IndexState | null;
  /** Whether the caller sees the numbers of the project, and so what its other defects tell. */
  readonly seesNumbers: boolean;
}

/** Some of the projects that were asked for. */
interface SomeProjects {
  readonly asked: number;
  /** How many there are whose numbers the caller sees, were they enabled. */
  readonly held: number;
  /** How many more the caller may browse, without seeing their numbers. */
  readonly notOpen: number;
  /** Those of the held ones that are not enabled. */
  readonly notEnabled: readonly number[];
  /** The others of the held ones. */
  readonly projects: readonly SeenProject[];
}

/** Why the numbers of a project are for its administrators, were nobody to open them; null: they are not. */
export function closedReasonOf({ browse }: ProjectAccess): ClosedReason | null {
  return browse === 'project' ? null : browse === 'issue' ? 'by issue' : 'not known';
}

async function allEnabled(): Promise<ReadonlyMap<number, IndexState>> {
  return new Map((await loadEnabledProjects()).map((index) => [index.projectId, index]));
}

/** The enabled ones of the projects, in their order. */
function enabledOf(
  states: ReadonlyMap<number, IndexState>,
  projectIds: Iterable<number> = states.keys(),
): readonly IndexState[] {
  return [...projectIds].flatMap((id) => {
    const index = states.get(id);
    return index?.clearing === false ? [index] : [];
  });
}

/** Those of the projects whose numbers are for administrators only, and why. */
async function closedOf(projects: readonly IndexState[]): Promise<ReadonlyMap<number, ClosedReason>> {
  const closed = new Map<number, ClosedReason>();
  const known = await Promise.all(projects.map(accessOf));
  known.forEach((access, place) => {
    const [why, index] = [closedReasonOf(access), projects[place]];
    if (index && why !== null && access.opened === null) closed.set(index.projectId, why);
  });
  return closed;
}

async function administeredOf(closed: ReadonlyMap<number, unknown>): Promise<ReadonlySet<number>> {
  return new Set(await projectsWherePermitted('ADMINISTER_PROJECTS', [...closed.keys()]));
}

async function requireInAll(
  permission: ProjectPermission,
  label: string,
  projectIds: readonly number[],
): Promise<void> {
  if (projectIds.length === 0) throw new Error('a right on no project is no right');
  const held = await Promise.all(projectIds.map((id) => userHasProjectPermission(permission, id)));
  if (!held.every(Boolean)) throw new NotAllowedError(label);
}
