import type { ClosedReason } from '../contract/access';
import { accessOf } from '../indexing/access';
import { projectOfVisibleIssue } from '../jira/issue';
import {
  type ProjectPermission,
  projectsWherePermitted,
  userAdministersJira,
  userHasProjectPermission,
} from '../jira/permission';
import type { ProjectAccess } from '../store/project-access';
import { NotAllowedError, NotOpenError } from './errors';

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
   */
  static browse<R>(
    projectsOf: (request: R) => readonly number[],
  ): Right<R, { readonly closed: ReadonlyMap<number, ClosedReason> }> {
    return new Right(async (request) => {
      const projectIds = projectsOf(request);
      await requireInAll('BROWSE_PROJECTS', 'Browse Projects', projectIds);
      const closed = await closedOf(projectIds);
      const administered = await administeredOf(closed);
      for (const [projectId, why] of closed)
        if (!administered.has(projectId)) throw new NotOpenError(projectId, why);
      return { closed };
    });
  }

  /**
   * Sees the numbers of at least one of the projects: those whose numbers the caller sees are what it finds out, and no
   * other may be answered of. Only where there is no project at all is there nothing to refuse.
   */
  static browseSome<R>(projectsOf: (request: R) => Promise<readonly number[]>): Right<R, SomeProjects> {
    return new Right(async (request) => {
      const projectIds = await projectsOf(request);
      const browsed = await projectsWherePermitted('BROWSE_PROJECTS', projectIds);
      if (browsed.length === 0 && projectIds.length > 0) throw new NotAllowedError('Browse Projects');
      const closed = await closedOf(browsed);
      const administered = await administeredOf(closed);
      const held = browsed.filter((id) => !closed.has(id) || administered.has(id));
      const [notOpen] = [...closed].filter(([id]) => !administered.has(id));
      if (held.length === 0 && notOpen) throw new NotOpenError(...notOpen);
      return { asked: projectIds.length, held, notOpen: browsed.length - held.length, closed };
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
  static seeIssueAmongOthers<R>(
    issueOf: (request: R) => number,
  ): Right<R, { readonly projectId: number; readonly seesNumbers: boolean }> {
    return new Right(async (request) => {
      const { projectId } = await Right.seeIssue(issueOf).check(request);
      const closed = await closedOf([projectId]);
      return { projectId, seesNumbers: (await administeredOf(closed)).size === closed.size };
    });
  }

  /** Nothing beyond reaching the app: only for answers that Jira itself filters for the caller. */
  static none<R>(): Right<R, void> {
    return new Right(() => Promise.resolve());
  }
}

/** Some of the projects that were asked for. */
interface SomeProjects {
  readonly asked: number;
  /** Those whose numbers the caller sees. */
  readonly held: readonly number[];
  /** How many more the caller may browse, without seeing their numbers. */
  readonly notOpen: number;
  /** Why numbers are for administrators, of the projects where they are. */
  readonly closed: ReadonlyMap<number, ClosedReason>;
}

/** Why the numbers of a project are for its administrators, were nobody to open them; null: they are not. */
export function closedReasonOf({ browse }: ProjectAccess): ClosedReason | null {
  return browse === 'project' ? null : browse === 'issue' ? 'by issue' : 'not known';
}

/** Those of the projects whose numbers are for administrators only, and why. */
async function closedOf(projectIds: readonly number[]): Promise<ReadonlyMap<number, ClosedReason>> {
  const closed = new Map<number, ClosedReason>();
  for (const access of await accessOf(projectIds)) {
    const why = closedReasonOf(access);
    if (why !== null && access.opened === null) closed.set(access.projectId, why);
  }
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
