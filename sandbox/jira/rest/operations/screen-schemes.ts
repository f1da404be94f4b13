import { grouped } from '../../site/grouped';
import type { Project, Screen } from '../../site/model';
import { requireAdministrator, type Answer, type Call } from '../call';
import { pageOf, pageRequest, withLinks } from '../page';

/** What the screens of a project are for, in the order of `Project.screens`. */
const USES = ['default', 'create', 'edit', 'view'] as const;

/** GET /issuetypescreenscheme/project: the schemes that lead to screens, each with those of the projects asked for. */
export function getIssueTypeScreenSchemes(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  const ids = query.list('projectId');
  query.done();
  requireAdministrator(call);
  const asked = schemesOf(call).flatMap(({ id, projects }) => {
    const own = projects.filter((project) => ids.includes(project.id));
    return own.length === 0 ? [] : [{ id, projects: own }];
  });
  const page = pageOf(asked, request, ({ id, projects }) => ({
    issueTypeScreenScheme: { id, name: `Issue Type Screen Scheme ${id}` },
    projectIds: projects.map((project) => project.id),
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/issuetypescreenscheme/project') };
}

/** GET /issuetypescreenscheme/mapping: in the sandbox a scheme has one screen scheme for all issue types. */
export function getIssueTypeScreenSchemeMappings(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  const ids = query.list('issueTypeScreenSchemeId');
  query.done();
  requireAdministrator(call);
  const found = schemesOf(call).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const page = pageOf(found, request, ({ id }) => ({
    issueTypeScreenSchemeId: id,
    issueTypeId: 'default',
    screenSchemeId: id,
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/issuetypescreenscheme/mapping') };
}

/** GET /screenscheme */
export function getScreenSchemes(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call, 25);
  const ids = query.list('id');
  query.done();
  requireAdministrator(call);
  const found = schemesOf(call).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const page = pageOf(found, request, ({ id, screens }) => ({
    id: Number(id),
    name: `Screen Scheme ${id}`,
    screens: Object.fromEntries(
      USES.flatMap((use, place) => (screens[place] ? [[use, Number(screens[place].id)]] : [])),
    ),
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/screenscheme') };
}

interface Scheme {
  /** Of the issue type screen scheme and of its one screen scheme: the id of its first project. */
  readonly id: string;
  readonly screens: readonly Screen[];
  readonly projects: readonly Project[];
}

/** Company-managed projects with the same screens share a scheme; one without screens of its own has none. */
function schemesOf({ site }: Call): readonly Scheme[] {
  const withScreens = site.projects.all.filter(
    ({ style, screens = [] }) => style === 'classic' && screens.length > 0,
  );
  const groups = grouped(withScreens, ({ screens = [] }) => screens.map(({ id }) => id).join());
  return [...groups.values()].flatMap((projects) => {
    const [first] = projects;
    return first ? [{ id: first.id, screens: first.screens ?? [], projects }] : [];
  });
}
