import type { Version } from '../../site/model';
import { projectOf, type Answer, type Call } from '../call';
import { pageOf, pageRequest, withLinks } from '../page';
import { renderVersion } from '../render/version';

const ORDERS = ['sequence', 'name', 'releaseDate', 'startDate', 'description'].flatMap((name) => [
  name,
  `+${name}`,
  `-${name}`,
]);
const STATUSES = ['released', 'unreleased', 'archived'] as const;

/** GET /project/{projectIdOrKey}/version: a page, in Jira's list order unless another is asked for. */
export function getVersionPage(call: Call): Answer {
  const { query, path, site } = call;
  const request = pageRequest(call);
  const order = query.choice('orderBy', ORDERS) ?? 'sequence';
  const statuses = query.choices('status', STATUSES);
  const text = (query.text('query') ?? '').toLowerCase();
  query.done();
  const project = projectOf(call, path['projectIdOrKey'] ?? '');
  const found = project.versions.filter(
    (version) =>
      (statuses.length === 0 || statuses.some((status) => isIn(version, status))) &&
      (version.name.toLowerCase().includes(text) || (version.description ?? '').toLowerCase().includes(text)),
  );
  const page = pageOf(sorted(found, order), request, (version) => renderVersion(site, version));
  return { body: withLinks(page, site.baseUrl, `/rest/api/3/project/${project.key}/version`) };
}

/** GET /project/{projectIdOrKey}/versions: all at once, in Jira's list order. */
export function getVersions(call: Call): Answer {
  const { query, path, site } = call;
  query.done();
  const project = projectOf(call, path['projectIdOrKey'] ?? '');
  return { body: project.versions.map((version) => renderVersion(site, version)) };
}

function isIn({ archived, released }: Version, status: (typeof STATUSES)[number]): boolean {
  if (status === 'archived') return archived;
  return !archived && released === (status === 'released');
}

/** Versions without the value they are sorted by come last either way. */
function sorted(versions: readonly Version[], order: string): readonly Version[] {
  const isDescending = order.startsWith('-');
  const property = order.replace(/^[+-]/, '');
  if (property === 'sequence') return isDescending ? versions.toReversed() : versions;
  const valueOf = (version: Version) =>
    version[property as 'name' | 'releaseDate' | 'startDate' | 'description'];
  return versions.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    if (x === y) return 0;
    return (x < y ? -1 : 1) * (isDescending ? -1 : 1);
  });
}
