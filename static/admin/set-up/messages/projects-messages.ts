import type { ListedProject } from '../../../../src/contract/set-up';
import type { Formats } from '../../../shared/words/formats';

/** What the step of choosing projects says, in English. */
export function projectsMessages(format: Formats) {
  const { count, counted } = format;
  return {
    search: 'Search by name or key',
    list: 'Projects',
    chosen: (n: number): string => (n === 0 ? 'None is chosen yet.' : `${counted(n, PROJECTS)} chosen.`),
    found: (shown: number, total: number): string =>
      total === 0
        ? 'No project that you can see has this name or key.'
        : `${count(shown)} of ${counted(total, PROJECTS)}, those with most work items first.`,
    more: 'Show more projects',
    loading: 'Jira is being asked for projects…',
    facts: ({ isTeamManaged, defects, isEnabled }: ListedProject): string =>
      [
        isTeamManaged ? 'team-managed' : 'company-managed',
        defects === null ? 'number of defects not known' : defectsOf(defects),
        ...(isEnabled ? ['enabled already'] : []),
      ].join(' · '),
    enabledHint: 'Projects that are enabled already stay enabled; they can be disabled under Health.',
    missing: 'Choose at least one project.',
    tooMany: (most: number): string =>
      `At most ${count(most)} projects at once; enable the others afterwards.`,
    gone: (n: number): string =>
      `${counted(n, { one: 'chosen project is', other: 'chosen projects are' })} not there any more, or hidden from you, and left out.`,
    typesNotFound: (types: readonly string[]): string =>
      `This site has no work type called ${format.list(types.map((type) => `“${type}”`))}, so no work item counts as a defect. Name the type that is one:`,
    typesLabel: 'Work types that are defects',
    typesHint: 'Names, separated by commas.',
  };

  function defectsOf(defects: number): string {
    return defects === 0 ? 'no defects' : `about ${counted(defects, { one: 'defect', other: 'defects' })}`;
  }
}

const PROJECTS = { one: 'project', other: 'projects' };
