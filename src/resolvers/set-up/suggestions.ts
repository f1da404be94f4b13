import type { SetUpSuggestionsAnswer } from '../../contract/set-up';
import type { VersionFacts } from '../../domain/facts';
import type { Settings } from '../../domain/settings';
import { hasTellingName, type SelectField } from '../../domain/suggest/field-roles';
import { suggestSetUp } from '../../domain/suggest/set-up';
import { type CountedValue, suggestNotReleases, suggestUnconfirmed } from '../../domain/suggest/values';
import { jqlOf, planFor } from '../../indexing/plan';
import { JiraError } from '../../jira/errors';
import { readContextOptions, readContexts } from '../../jira/field-options';
import { readSharedNames } from '../../jira/lists';
import type { SeenName } from '../../jira/parse-issue';
import { readProjectAsUser, readVersions, type SetUpProject } from '../../jira/project';
import { approximateCountForUser } from '../../jira/search';
import { listSelectFields, type SelectFieldName } from '../../jira/select-fields';
import { inTurn } from './in-turn';
import { siteSettings } from './own-fields';

/** So many that a resolver has the time for: a field takes two requests and more, a value one. */
const MOST_FIELDS = 60;
const MOST_COUNTED = 40;

/** Reads what the site and the projects have, counts what defects have of it, and proposes what to make of it. */
export async function suggestionsFor(projectIds: readonly number[]): Promise<SetUpSuggestionsAnswer> {
  const [settings, names, seen] = await Promise.all([siteSettings(), listSelectFields(), readSharedNames()]);
  const found = await inTurn(projectIds, readProjectAsUser);
  const projects = found.filter((project) => project !== null);
  const toRead = [...names]
    .sort((a, b) => Number(hasTellingName(b.name)) - Number(hasTellingName(a.name)))
    .slice(0, MOST_FIELDS);
  const fields = await inTurn(toRead, withOptions);
  const defects = jqlOfAll(projects, settings);
  const of = (kind: SeenName['kind']): readonly CountedValue[] =>
    seen.filter((name) => name.kind === kind).map(({ id, name }) => ({ id: String(id), name, count: null }));
  const count = (values: readonly CountedValue[], clause: (id: string) => string) =>
    inCounts(values, defects, clause);
  const versions = (await inTurn(projects, versionsOf)).flat();
  const listed = versions.map(({ id, name }) => ({ id: String(id), name, count: null }));
  const unread = names
    .filter(({ id }) => !toRead.some((field) => field.id === id))
    .map((field) => ({ ...field, options: [] }));
  return {
    ...suggestSetUp(
      {
        fields: [...fields, ...unread],
        priorities: await count(of('priorities'), (id) => `priority = ${id}`),
        resolutions: await count(of('resolutions'), (id) => `resolution = ${id}`),
        statuses: await count(suggestUnconfirmed(of('statuses')), (id) => `status = ${id}`),
        versions: await count(
          suggestNotReleases(listed),
          (id) => `(affectedVersion = ${id} OR fixVersion = ${id})`,
        ),
      },
      settings,
    ),
    fieldsNotRead: unread.length,
    projectsNotVisible: projectIds.filter((id) => !projects.some((project) => project.id === id)),
  };
}

/** Those that the app can see: it may be shut out of a project. */
async function versionsOf({ id }: SetUpProject): Promise<readonly VersionFacts[]> {
  try {
    return await readVersions(id);
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return [];
    throw error;
  }
}

/** The options of all contexts of a field; none where Jira does not tell them. */
async function withOptions({ id, name }: SelectFieldName): Promise<SelectField> {
  try {
    const contexts = await readContexts(id, 'user');
    const options = await Promise.all(contexts.map((context) => readContextOptions(id, context.id, 'user')));
    return { id, name, options: options.flat().map((option) => ({ ...option, id: String(option.id) })) };
  } catch (error) {
    if (error instanceof JiraError && [400, 403, 404].includes(error.status))
      return { id, name, options: [] };
    throw error;
  }
}

/** Finds the defects of all projects; empty when no issue type of theirs is one. */
function jqlOfAll(projects: readonly SetUpProject[], settings: Settings): string {
  return projects
    .map((project) => jqlOf(project.id, planFor(project, settings, Date.now())))
    .filter((jql) => jql !== '')
    .map((jql) => `(${jql})`)
    .join(' OR ');
}

async function inCounts(
  values: readonly CountedValue[],
  defects: string,
  clause: (id: string) => string,
): Promise<readonly CountedValue[]> {
  const counted = await inTurn(values.slice(0, MOST_COUNTED), async (value) => ({
    ...value,
    count: defects === '' ? 0 : await countOrNull(`(${defects}) AND ${clause(value.id)}`),
  }));
  return [...counted, ...values.slice(MOST_COUNTED)];
}

/** Null where Jira refuses the query: a suggestion without a count is better than none. */
async function countOrNull(jql: string): Promise<number | null> {
  try {
    return await approximateCountForUser(jql);
  } catch (error) {
    if (error instanceof JiraError && error.status === 400) return null;
    throw error;
  }
}
