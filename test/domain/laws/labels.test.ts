import fc from 'fast-check';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts, ProjectFacts } from '../../../src/domain/facts';
import type { Matcher, NamesById } from '../../../src/domain/names';
import type { Settings } from '../../../src/domain/settings';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');

/** The same things in an order of the seed's own, in every list of the facts too. */
function shuffled(facts: ProjectFacts, seed: number): ProjectFacts {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const mix = <T>(items: Iterable<T>): T[] =>
    [...items]
      .map((item) => [random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return {
    ...facts,
    versions: mix(facts.versions),
    neighbours: mix(facts.neighbours),
    sprints: facts.sprints && mix(facts.sprints),
    linkedIssues: facts.linkedIssues && new Map(mix(facts.linkedIssues)),
    names: {
      ...facts.names,
      options: new Map(mix(facts.names.options)),
      resolutions: new Map(mix(facts.names.resolutions)),
    },
    defects: mix(facts.defects).map((each): DefectFacts => ({
      ...each,
      affected: mix(each.affected),
      fixed: mix(each.fixed),
      components: mix(each.components),
      labels: mix(each.labels),
      links: mix(each.links),
      history: each.history && {
        steps: mix(each.history.steps).map((step) => ({ ...step, moves: mix(step.moves) })),
        discoveryEdits: mix(each.history.discoveryEdits),
      },
    })),
  };
}

test('the order of anything in the input changes nothing in the whole report', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, fc.nat(), (versions, defects, chosen, seed) => {
      const facts = wholeProject(versions, defects);
      expect(reportOf(shuffled(facts, seed), chosen, AS_OF)).toEqual(reportOf(facts, chosen, AS_OF));
    }),
  );
});

/** Ids of every kind become others of the same order. */
const relabel = (id: number): number => 7 * id + 1000;
const maybe = (id: number | null): number | null => (id === null ? null : relabel(id));
const renamed = (names: NamesById): NamesById => new Map([...names].map(([id, name]) => [relabel(id), name]));

function relabelled(facts: ProjectFacts): ProjectFacts {
  const { names, linkedIssues } = facts;
  const link = (each: DefectFacts['links'][number]): typeof each => ({
    ...each,
    typeId: relabel(each.typeId),
    issueId: relabel(each.issueId),
  });
  return {
    project: { ...facts.project, id: relabel(facts.project.id) },
    versions: facts.versions.map((each) => ({ ...each, id: relabel(each.id) })),
    neighbours: facts.neighbours.map(({ id, resolutionId, links }) => ({
      id: relabel(id),
      resolutionId: maybe(resolutionId),
      links: links.map(link),
    })),
    names: {
      types: renamed(names.types),
      statuses: renamed(names.statuses),
      statusCategories: renamed(names.statusCategories),
      resolutions: renamed(names.resolutions),
      priorities: renamed(names.priorities),
      options: renamed(names.options),
      components: renamed(names.components),
      labels: renamed(names.labels),
      linkTypes: renamed(names.linkTypes),
    },
    linkedIssues:
      linkedIssues &&
      new Map(
        [...linkedIssues.values()].map((each) => [
          relabel(each.id),
          { ...each, id: relabel(each.id), typeId: relabel(each.typeId) },
        ]),
      ),
    sprints: facts.sprints && facts.sprints.map((each) => ({ ...each, id: relabel(each.id) })),
    defects: [...facts.defects].map((each) => ({
      ...each,
      id: relabel(each.id),
      typeId: relabel(each.typeId),
      statusId: relabel(each.statusId),
      resolutionId: maybe(each.resolutionId),
      severityId: maybe(each.severityId),
      discoveryId: maybe(each.discoveryId),
      originId: maybe(each.originId),
      mechanismId: maybe(each.mechanismId),
      typeOptionId: maybe(each.typeOptionId),
      areaOptionId: maybe(each.areaOptionId),
      affected: each.affected.map(relabel),
      fixed: each.fixed.map(relabel),
      components: each.components.map(relabel),
      labels: each.labels.map(relabel),
      links: each.links.map(link),
      history: each.history && {
        steps: each.history.steps.map((step) => ({
          ...step,
          moves: step.moves.map(({ from, to }) => ({ from: maybe(from), to: maybe(to) })),
          fixed: step.fixed.map(relabel),
        })),
        discoveryEdits: each.history.discoveryEdits.map(({ at, from, to }) => ({
          at,
          from: maybe(from),
          to: maybe(to),
        })),
      },
    })),
  };
}

/** Settings that name values by id name the new ids. */
function relabelledSettings(chosen: Settings): Settings {
  const match = (matcher: Matcher): Matcher =>
    typeof matcher === 'string' ? matcher : { id: String(relabel(Number(matcher.id))) };
  return {
    ...chosen,
    releases: { ...chosen.releases, notReleases: chosen.releases.notReleases.map(match) },
    inference: {
      ...chosen.inference,
      ownRules: chosen.inference.ownRules.map((rule) =>
        'label' in rule ? rule : { ...rule, component: match(rule.component) },
      ),
    },
  };
}

/** What a report is expected to be after relabelling: its release and sprint ids are the new ones. */
function expected(before: Report): Report {
  const { headline, releases, sprints, quality } = before;
  return {
    ...before,
    headline:
      headline.basis === 'mature releases'
        ? { ...headline, releaseIds: headline.releaseIds.map(relabel) }
        : headline,
    releases: {
      ...releases,
      rows: releases.rows.map((row) => ({
        ...row,
        release: { ...row.release, id: relabel(row.release.id) },
      })),
    },
    quality: {
      ...quality,
      unmapped: quality.unmapped.map((value) => ({ ...value, id: relabel(value.id) })),
      versions: quality.versions.map((version) => ({ ...version, id: relabel(version.id) })),
    },
    sprints: sprints && {
      ...sprints,
      rows: sprints.rows.map((row) => ({ ...row, sprint: { ...row.sprint, id: relabel(row.sprint.id) } })),
    },
  };
}

test('an order-preserving relabelling of all ids, versions keeping their list positions, changes nothing', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const before = reportOf(facts, chosen, AS_OF);
      expect(reportOf(relabelled(facts), relabelledSettings(chosen), AS_OF)).toEqual(expected(before));
    }),
  );
});
