import type Resolver from '@forge/resolver';
import { reportFilterOf } from '../contract/filter-of';
import type { GadgetAnswer, GadgetGroup } from '../contract/gadget';
import type { DefinitionCard, ProjectNumbers } from '../contract/report';
import { gadgetCounts, poolGadgetCounts } from '../domain/gadget/counts';
import { differingParts } from '../domain/gadget/definition';
import { poolFilterings } from '../domain/filter/filtering';
import { presentFiltering } from '../domain/present/filter-view';
import { defineResolver } from './define';
import { NotEnabledError } from './errors';
import { refuseWhatIsGone, reportProject } from './project-report';
import { Right } from './rights';

/** Without a project of its own a gadget shows the caller's only one, so all enabled ones are looked at. */
export function defineGadget(resolver: Resolver): void {
  defineResolver(
    resolver,
    'gadget',
    Right.browseSome(({ projectIds }) => projectIds),
    async ({ projectIds, filter }, { asked, held, notOpen, notEnabled, projects: seen }) => {
      if (projectIds.length === 0 && held !== 1) return { state: 'choose', projects: held };
      const [first] = notEnabled;
      if (seen.length === 0 && first !== undefined) throw new NotEnabledError(first);
      const projects: ProjectNumbers[] = [];
      for (const project of seen)
        projects.push(await reportProject(project, undefined, reportFilterOf(filter)));
      refuseWhatIsGone(projects);
      return {
        state: 'shown',
        asked: projectIds.length === 0 ? held : asked,
        notShown: projectIds.length === 0 ? 0 : asked - held,
        notOpen: projectIds.length === 0 ? 0 : notOpen,
        notEnabled: notEnabled.length,
        ...grouped(projects),
      };
    },
  );
}

/** All in one group, or each in its own where that would add up what was counted differently. */
function grouped(
  projects: readonly ProjectNumbers[],
): Pick<Extract<GadgetAnswer, { state: 'shown' }>, 'groups' | 'differs'> {
  const differs = differingParts(projects.map(({ card }) => card.settings));
  const groups = differs.length === 0 ? [projects] : projects.map((project) => [project]);
  return { groups: groups.flatMap(groupOf), differs };
}

function groupOf(projects: readonly ProjectNumbers[]): readonly GadgetGroup[] {
  const [first] = projects;
  if (!first) return [];
  const filtering = poolFilterings(projects.map(({ report }) => report.filtering));
  return [
    {
      projects: projects.map(({ project, index }) => ({ ...project, index })),
      card: pooledCard(first, projects, presentFiltering({ filtering, releases: first.report.releases })),
      counts: poolGadgetCounts(
        projects.map(({ report }) => gadgetCounts(report)),
        first.card.settings,
      ),
      areas: filtering.choices.areas,
    },
  ];
}

/** What the headline was before is one project's. */
function pooledCard(
  { card }: ProjectNumbers,
  projects: readonly ProjectNumbers[],
  filtering: DefinitionCard['filtering'],
): DefinitionCard {
  const instants = projects.map((project) => project.card.dataAsOf);
  const known = instants.filter((instant) => instant !== null);
  return {
    ...card,
    was: projects.length === 1 ? card.was : null,
    filtering,
    dataAsOf: known.length === instants.length ? Math.min(...known) : null,
  };
}
