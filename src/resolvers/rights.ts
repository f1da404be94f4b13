import { projectOfVisibleIssue } from '../jira/issue';
import {
  type ProjectPermission,
  projectsWherePermitted,
  userAdministersJira,
  userHasProjectPermission,
} from '../jira/permission';
import { NotAllowedError } from './errors';

/**
 * What a resolver asks of its caller before it acts. `check` asks Jira as that user and either throws or tells what
 * it found out on the way. The constructor is private: these are all the rights there are.
 */
export class Right<Request, Subject> {
  private constructor(
    /** @throws NotAllowedError */
    readonly check: (request: Request) => Promise<Subject>,
  ) {}

  /** Browse on every project that the request names. */
  static browse<R>(projectsOf: (request: R) => readonly number[]): Right<R, void> {
    return new Right((request) => requireInAll('BROWSE_PROJECTS', 'Browse Projects', projectsOf(request)));
  }

  /**
   * Browse on at least one of the projects: those that the caller may browse are what it finds out, and no other may
   * be answered of. Only where there is no project at all is there nothing to refuse.
   */
  static browseSome<R>(
    projectsOf: (request: R) => Promise<readonly number[]>,
  ): Right<R, { readonly asked: number; readonly held: readonly number[] }> {
    return new Right(async (request) => {
      const projectIds = await projectsOf(request);
      const held = await projectsWherePermitted('BROWSE_PROJECTS', projectIds);
      if (held.length === 0 && projectIds.length > 0) throw new NotAllowedError('Browse Projects');
      return { asked: projectIds.length, held };
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

  /** Nothing beyond reaching the app: only for answers that Jira itself filters for the caller. */
  static none<R>(): Right<R, void> {
    return new Right(() => Promise.resolve());
  }
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
