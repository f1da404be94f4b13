import { fieldsToRead, mappedFields } from '../../../src/jira/fields';
import { readIssue, type ReadDefect } from '../../../src/jira/parse-issue';
import { reportOf, type Report } from '../../../src/domain/aggregate/report';
import { parseDay, utcDay } from '../../../src/domain/day';
import type { FactNames, NeighbourFacts, ProjectFacts } from '../../../src/domain/facts';
import { matchingIds } from '../../../src/domain/names';
import type { Settings } from '../../../src/domain/settings';
import { resolveSettings } from '../../../src/settings/parse';
import type { Named, Project } from '../../../sandbox/jira';
import { search } from '../../../sandbox/jira/jql/search';
import { selectFields } from '../../../sandbox/jira/rest/render/field-selection';
import { renderIssue } from '../../../sandbox/jira/rest/render/issue';
import { historyOf, linkedTo, sprintsOf, versionsOf } from './oracle-parts';
import { optionsOf, type World } from './world';

const APP = { kind: 'app' } as const;

/** What a project's settings are, from the documents that were saved. */
export function settingsOf({ documents }: World, project: Project): Settings {
  return resolveSettings(documents.get(null) ?? {}, documents.get(project.id) ?? {});
}

/** The report of a project, computed straight from the site: neither the index nor its code has a part in it. */
export function reportFromSite(world: World, project: Project, asOf: string): Report {
  const day = parseDay(asOf);
  if (day === null) throw new RangeError(`${asOf} is not a day`);
  return reportOf(factsOf(world, project), settingsOf(world, project), day);
}

/** The defects of a project as the settings say, in the order that the index has them. */
export function defectsOf(world: World, project: Project): readonly ReadDefect[] {
  const { site, clock } = world;
  const settings = settingsOf(world, project);
  const mapped = mappedFields(settings);
  const typeNames = new Map(site.issueTypes.all.map(({ id, name }) => [Number(id), name]));
  const types = matchingIds(settings.defects.types, typeNames);
  const { filter, horizonMonths } = settings.defects;
  const passing = filter === null ? null : idsFound(world, filter);
  const horizon = horizonMonths === null ? -Infinity : monthsBefore(clock.now(), horizonMonths);
  const selection = selectFields(fieldsToRead(mapped));
  return [...site.issues.ofProject(project)]
    .map((issue) => readIssue(renderIssue(issue, { site, caller: APP, zone: 'UTC' }, selection), mapped))
    .filter((read) => read.kind === 'defect')
    .map((read) => ({
      ...read,
      facts: { ...read.facts, history: historyOf(world, read.facts, mapped.discovery) },
    }))
    .filter(({ facts }) => types.has(facts.typeId) && facts.created >= horizon)
    .filter(({ facts }) => passing === null || passing.has(facts.id))
    .sort((a, b) => utcDay(a.facts.created) - utcDay(b.facts.created) || a.facts.id - b.facts.id);
}

function factsOf(world: World, project: Project): ProjectFacts {
  const defects = defectsOf(world, project);
  const facts = defects.map((defect) => defect.facts);
  return {
    project: { id: Number(project.id), key: project.key },
    versions: versionsOf(world, project),
    defects: facts,
    names: namesOf(world, project, defects),
    neighbours: neighboursOf(world, project, facts),
    linkedIssues: linkedTo(world, facts),
    sprints: sprintsOf(world, project),
  };
}

/** Defects of other enabled projects that links lead to, one after the other. */
function neighboursOf(
  world: World,
  project: Project,
  defects: readonly NeighbourFacts[],
): readonly NeighbourFacts[] {
  const others = new Map<number, NeighbourFacts>();
  for (const other of world.site.projects.all)
    if (other !== project && world.enabled.has(other.id))
      for (const { facts } of defectsOf(world, other)) others.set(facts.id, facts);
  const found = new Set<NeighbourFacts>();
  const queue = [...defects];
  for (let issue = queue.pop(); issue; issue = queue.pop()) {
    for (const { direction, issueId } of issue.links) {
      const other = direction === 'outward' ? others.get(issueId) : undefined;
      if (!other || found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return [...found];
}

/** What values are called now: those that projects share and the options of mapped fields, and what defects have. */
function namesOf(world: World, project: Project, defects: readonly ReadDefect[]): FactNames {
  const { site } = world;
  const mapped = new Set<string | null>(Object.values(mappedFields(settingsOf(world, project))));
  const used = (kind: keyof FactNames) =>
    new Map(
      defects.flatMap(({ names }) =>
        names.filter((name) => name.kind === kind).map(({ id, name }) => [id, name] as const),
      ),
    );
  const shared = (all: readonly Named[]) => new Map(all.map(({ id, name }) => [Number(id), name]));
  return {
    types: shared(site.issueTypes.all),
    statuses: shared(site.statuses.all),
    statusCategories: new Map(site.statuses.all.map(({ id, category }) => [Number(id), category])),
    resolutions: shared(site.resolutions.all),
    priorities: shared(site.priorities.all),
    linkTypes: shared(site.linkTypes.all),
    options: new Map(
      world.fields
        .filter(({ id }) => mapped.has(id))
        .flatMap((field) => optionsOf(field).map(({ id, value }) => [Number(id), value])),
    ),
    components: used('components'),
    labels: used('labels'),
  };
}

function idsFound({ site, clock }: World, jql: string): ReadonlySet<number> {
  const context = { site, caller: APP, zone: 'UTC', now: clock.now() };
  return new Set(search(jql, context).hits.map(({ issue }) => Number(issue.id)));
}

function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate());
}
