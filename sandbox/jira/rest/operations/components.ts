import { projectOf, type Answer, type Call } from '../call';
import { pageOf, pageRequest, withLinks } from '../page';
import { renderComponent } from '../render/entities';

/** GET /project/{projectIdOrKey}/component: a page, by name. */
export function getComponentPage(call: Call): Answer {
  const { query, path, site } = call;
  const request = pageRequest(call);
  const order = query.choice('orderBy', ['name', '+name', '-name']) ?? 'name';
  const text = (query.text('query') ?? '').toLowerCase();
  query.choice('componentSource', ['jira']);
  query.done();
  const project = projectOf(call, path['projectIdOrKey'] ?? '');
  const sign = order.startsWith('-') ? -1 : 1;
  const found = project.components
    .filter(({ name }) => name.toLowerCase().includes(text))
    .toSorted((a, b) => sign * (a.name < b.name ? -1 : 1));
  const page = pageOf(found, request, (component) => ({
    ...renderComponent(site, component),
    project: project.key,
    projectId: Number(project.id),
  }));
  return { body: withLinks(page, site.baseUrl, `/rest/api/3/project/${project.key}/component`) };
}
