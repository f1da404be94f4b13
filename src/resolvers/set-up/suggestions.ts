import type { SetUpSuggestionsAnswer } from '../../contract/set-up';
import type { VersionFacts } from '../../domain/facts';
import type { Matcher } from '../../domain/names';
import type { Settings } from '../../domain/settings';
import { hasTellingName } from '../../domain/suggest/field-roles';
import type { Option } from '../../domain/suggest/option-meaning';
import { suggestSetUp } from '../../domain/suggest/set-up';
import { type CountedValue, suggestNotReleases, suggestUnconfirmed } from '../../domain/suggest/values';
import { jqlOf, planFor } from '../../indexing/plan';
import { JiraError } from '../../jira/errors';
import { readSharedNames } from '../../jira/lists';
import type { SeenName } from '../../jira/parse-issue';
import { readProjectAsUser, readVersions, type SetUpProject } from '../../jira/project';
import { approximateCountForUser } from '../../jira/search';
import { describeFields, listSelectFields } from '../../jira/select-fields';
import { inTurn } from './in-turn';
import { allOptions } from './options';
import { siteSettings } from './own-fields';

/** So many that a resolver has the time for: a field takes two requests and more, a value one. */
const MOST_FIELDS = 60;
const MOST_COUNTED = 40;

/** Reads what the site and the projects have, counts what defects have of it, and proposes what to make of it. */
export async function suggestionsFor(
  projectIds: readonly number[],
  severity?: string,
  types?: readonly Matcher[],
): Promise<SetUpSuggestionsAnswer> {
  const [settings, names, seen] = await Promise.all([siteSettings(), listSelectFields(), readSharedNames()]);
  const found = await inTurn(projectIds, readProjectAsUser);
  const projects = found.filter((project) => project !== null);
  const toRead = [...names]
    .sort((a, b) => Number(hasTellingName(b.name)) - Number(hasTellingName(a.name)))
    .slice(0, MOST_FIELDS);
  const fields = await inTurn(toRead, async (field) => ({ ...field, options: await allOptions(field.id) }));
  const defects = jqlOfAll(projects, withTypes(settings, types));
  const of = (kind: SeenName['kind']): readonly CountedValue[] =>
    seen.filter((name) => name.kind === kind).map(({ id, name }) => ({ id: String(id), name, count: null }));
  const count = (values: readonly CountedValue[], clause: (id: string) => string) =>
    inCounts(values, defects, clause);
  const field = severity ?? settings.fields.severity;
  const countSeverities = async (): Promise<readonly CountedValue[]> =>
    field === 'priority'
      ? count(of('priorities'), (id) => `priority = ${id}`)
      : count(uncounted(await allOptions(field)), (id) => `${clauseOf(field)} = ${id}`);
  const versions = (await inTurn(projects, versionsOf)).flat();
  const listed = uncounted(versions.map(({ id, name }) => ({ id: String(id), name })));
  const facts = new Map((await describeFields(names.map(({ id }) => id))).map((about) => [about.id, about]));
  const unread = names
    .filter(({ id }) => !toRead.some((read) => read.id === id))
    .map((name) => ({ ...name, options: [] }));
  return {
    ...suggestSetUp(
      {
        fields: [...fields, ...unread],
        priorities: await countSeverities(),
        resolutions: await count(of('resolutions'), (id) => `resolution = ${id}`),
        statuses: await count(suggestUnconfirmed(of('statuses')), (id) => `status = ${id}`),
        versions: await count(
          suggestNotReleases(listed),
          (id) => `(affectedVersion = ${id} OR fixVersion = ${id})`,
        ),
      },
      settings,
    ),
    selectFields: names.map((name) => ({
      ...name,
      projects: facts.get(name.id)?.projects ?? null,
      contexts: facts.get(name.id)?.contexts ?? null,
    })),
    fieldsNotRead: unread.length,
    projectsNotVisible: projectIds.filter((id) => !projects.some((project) => project.id === id)),
  };
}

function withTypes(settings: Settings, types: readonly Matcher[] | undefined): Settings {
  return types ? { ...settings, defects: { ...settings.defects, types } } : settings;
}

function uncounted(values: readonly Option[]): readonly CountedValue[] {
  return values.map((value) => ({ ...value, count: null }));
}

/** What a custom field is called in JQL, whatever its name. */
function clauseOf(fieldId: string): string {
  return `cf[${fieldId.slice('customfield_'.length)}]`;
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
