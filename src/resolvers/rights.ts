import type { ClosedReason } from '../contract/access';
import { accessOf } from '../indexing/access';
import { projectOfVisibleIssue } from '../jira/issue';
import {
  type ProjectPermission,
  projectsWherePermitted,
  userAdministersJira,
  userHasProjectPermission,
} from '../jira/permission';
import { type IndexState, loadEnabledProjects, loadIndexState, loadIndexStates } from '../store/index-state';
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
   * Sees the numbers of the project that the request names: Browse, and where Browse depends on the issue and nobody
   * opened the numbers to all who hold it, Administer Projects. A project that is not enabled is named only to whom
   * Browse is granted.
   */
  static browse<R>(projectOf: (request: R) => number): Right<R, SeenProject> {
    return Right.browseReading(projectOf, loadIndexState);
  }

  /** The same, with a state of the project that holds whatever more the resolver answers of it. */
  static browseReading<R, State extends IndexState>(
    projectOf: (request: R) => number,
    load: (projectId: number) => Promise<State | null>,
  ): Right<R, SeenProject<State>> {
    return new Right(async (request) => {
      const projectId = projectOf(request);
      await requirePermission('BROWSE_PROJECTS', 'Browse Projects', projectId);
      const index = await load(projectId);
      const closed = await closedOf(index && !index.clearing ? [index] : []);
      const why = closed.get(projectId) ?? null;
      if (why !== null && !(await administeredOf(closed)).has(projectId))
        throw new NotOpenError(projectId, why);
      if (!index || index.clearing) throw new NotEnabledError(projectId);
      return { index, closed: why };
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

  static administerProject<R>(projectOf: (request: R) => number): Right<R, void> {
    return new Right((request) =>
      requirePermission('ADMINISTER_PROJECTS', 'Administer Projects', projectOf(request)),
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
        : Right.administerProject<R>(() => project).check(request);
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
export interface SeenProject<State extends IndexState = IndexState> {
  readonly index: State;
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

async function requirePermission(
  permission: ProjectPermission,
  label: string,
  projectId: number,
): Promise<void> {
  if (!(await userHasProjectPermission(permission, projectId))) throw new NotAllowedError(label);
}
