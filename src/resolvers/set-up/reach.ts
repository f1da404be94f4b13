import type { ListedProject, ReachedScreen, SetUpReach } from '../../contract/set-up';
import type { Matcher } from '../../domain/names';
import { projectsOfSameConfiguration, projectsOfSameFieldScheme } from '../../jira/field-reach';
import { defectTypeIds, readProjectAsUser, type SetUpProject } from '../../jira/project';
import { type FoundProject, searchProjects } from '../../jira/project-search';
import {
  readScreenSchemes,
  type ScreenSchemes,
  screensUsed,
  type ScreenUse,
} from '../../jira/screen-schemes';
import { listScreens } from '../../jira/screens';
import { inTurn } from './in-turn';
import { siteSettings } from './own-fields';

const PAGE_SIZE = 100;
/** Projects that are looked at for who shares what: so many that a resolver has the time for them. */
const MOST_PROJECTS = 2000;
const USES: readonly ScreenUse[] = ['create', 'edit', 'view'];

/** What giving fields to the projects reaches beyond them, before anything is done. */
export async function reachOf(
  projectIds: readonly number[],
  types?: readonly Matcher[],
): Promise<SetUpReach> {
  const [{ defects }, found, all] = await Promise.all([
    siteSettings(),
    inTurn(projectIds, readProjectAsUser),
    visibleProjects(),
  ]);
  const chosen = found.filter((project) => project !== null);
  const companyManaged = chosen.filter(({ isTeamManaged }) => !isTeamManaged);
  const candidates = all.projects.filter(({ isTeamManaged }) => !isTeamManaged);
  const [sharing, screens] = await Promise.all([
    sharingWith(companyManaged, candidates),
    companyManaged.length === 0
      ? { screens: [], unknown: [] }
      : screensOf(companyManaged, candidates, (project) => defectTypeIds(project, types ?? defects.types)),
  ]);
  const known = new Map([...candidates, ...companyManaged].map((project) => [project.id, project]));
  const others = [...sharing.ids].filter((id) => !companyManaged.some((project) => project.id === id));
  const alsoVisible = others.flatMap((id) => known.get(id) ?? []);
  return {
    projects: [
      ...companyManaged.map((project) => ({ ...named(project), isChosen: true })),
      ...alsoVisible.map((project) => ({ ...named(project), isChosen: false })),
    ],
    limits: {
      schemes: !sharing.isWhole,
      many: !all.isWhole,
      notVisible: others.length - alsoVisible.length,
    },
    byHand: chosen.filter(({ isTeamManaged }) => isTeamManaged).map(named),
    screens: screens.screens,
    screensUnknown: screens.unknown,
  };
}

function named({ id, key, name }: FoundProject): Pick<ListedProject, 'id' | 'key' | 'name'> {
  return { id, key, name };
}

async function visibleProjects(): Promise<{
  readonly projects: readonly FoundProject[];
  readonly isWhole: boolean;
}> {
  const projects: FoundProject[] = [];
  while (projects.length < MOST_PROJECTS) {
    const page = await searchProjects('', projects.length, PAGE_SIZE);
    projects.push(...page.projects);
    if (page.isLast) return { projects, isWhole: true };
  }
  return { projects, isWhole: false };
}

async function sharingWith(
  chosen: readonly FoundProject[],
  candidates: readonly FoundProject[],
): Promise<{ readonly ids: ReadonlySet<number>; readonly isWhole: boolean }> {
  if (chosen.length === 0) return { ids: new Set(), isWhole: true };
  const ids = chosen.map(({ id }) => id);
  const sharing = await projectsOfSameFieldScheme(ids);
  if (sharing !== null) return { ids: sharing, isWhole: true };
  const configured = await projectsOfSameConfiguration(
    ids,
    candidates.map(({ id }) => id),
  );
  return { ids: configured, isWhole: false };
}

/** The screens of the chosen projects' defects, the most shared last. */
async function screensOf(
  chosen: readonly SetUpProject[],
  candidates: readonly FoundProject[],
  typesOf: (project: SetUpProject) => readonly number[],
): Promise<{ readonly screens: readonly ReachedScreen[]; readonly unknown: readonly number[] }> {
  const ids = [...new Set([...chosen, ...candidates].map(({ id }) => id))];
  const [schemes, names] = await Promise.all([readScreenSchemes(ids), listScreens()]);
  const used = new Map<number, { readonly uses: Set<ScreenUse>; readonly chosen: number[] }>();
  for (const project of chosen)
    for (const [screen, uses] of screensUsed(schemes, project.id, typesOf(project))) {
      const entry = used.get(screen) ?? { uses: new Set(), chosen: [] };
      for (const use of uses) entry.uses.add(use);
      entry.chosen.push(project.id);
      used.set(screen, entry);
    }
  const sharedBy = projectsPerScreen(schemes, ids);
  const screens = [...used].map(([id, entry]) => ({
    id,
    name: names.find((screen) => screen.id === id)?.name ?? String(id),
    uses: USES.filter((use) => entry.uses.has(use)),
    chosen: entry.chosen,
    projects: sharedBy.get(id) ?? entry.chosen.length,
  }));
  const withScreens = new Set(screens.flatMap((screen) => screen.chosen));
  return {
    screens: screens.sort((a, b) => a.projects - b.projects || a.id - b.id),
    unknown: chosen.map(({ id }) => id).filter((id) => !withScreens.has(id)),
  };
}

/** Whatever is shown on it there: a field on a screen shows on all issues that are. */
function projectsPerScreen(schemes: ScreenSchemes, ids: readonly number[]): ReadonlyMap<number, number> {
  const count = new Map<number, number>();
  for (const id of ids)
    for (const screen of screensUsed(schemes, id, null).keys())
      count.set(screen, (count.get(screen) ?? 0) + 1);
  return count;
}
