import {
  createIssue,
  createProject,
  createVersion,
  type Issue,
  type Project,
  updateIssue,
} from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { ask } from '../../sandbox/report/app';
import { newSite } from '../../test/support/site';
import { SITE } from './workload';

const DAY_MS = 86_400_000;
const VERSIONS = 12;
/** Of the projects that nobody looks at while costs are measured: what the schedule does of them does not grow with these. */
const FEW_DEFECTS = 20;

/** A site of the workload's size in projects; the first has its share of the defects. */
export interface CostSite {
  readonly sandbox: Sandbox;
  readonly projectIds: readonly number[];
  readonly first: { readonly projectId: number; readonly issueId: number };
  /** Edits a defect of some project, another each time; or another issue. */
  edit(what: 'defects' | 'others', place: number): void;
}

export async function openCostSite(): Promise<CostSite> {
  const base = newSite();
  const { site, clock, bug, story, open, high } = base;
  const projects = Array.from({ length: SITE.projects }, (_, index) =>
    createProject(site, { key: `P${index}` }),
  );
  const defectsOf = (project: Project, count: number): readonly Issue[] => {
    const versions = Array.from({ length: VERSIONS }, (_, index) => {
      const day = new Date(clock.now() - (VERSIONS - index) * 50 * DAY_MS).toISOString().slice(0, 10);
      return createVersion(site, project, { name: `1.${index}`, released: true, releaseDate: day });
    });
    return Array.from({ length: count }, (_, index) => {
      const version = versions[Math.floor((index / count) * VERSIONS)];
      const created = clock.now() - Math.floor((1 - index / count) * VERSIONS * 50 * DAY_MS);
      const touched = version === undefined ? {} : { affected: [version], fixed: [version] };
      return createIssue(site, { project, type: bug, status: open, priority: high, created, ...touched });
    });
  };
  const defects = projects.map((project, index) =>
    defectsOf(project, index === 0 ? SITE.defects / SITE.projects : FEW_DEFECTS),
  );
  const others = projects.map((project) => createIssue(site, { project, type: story, status: open }));
  const sandbox = await openSandbox(site, clock);
  const projectIds = projects.map(({ id }) => Number(id));
  await ask(sandbox, 'enable-projects', { projectIds });
  await sandbox.platform.settle();
  return {
    sandbox,
    projectIds,
    first: { projectId: projectIds[0] ?? 0, issueId: Number(defects[0]?.at(-1)?.id) },
    edit(what, place) {
      const ofProject = what === 'defects' ? defects[place % projects.length] : others;
      const issue = ofProject?.[Math.floor(place / projects.length) % ofProject.length];
      if (issue === undefined) throw new Error(`there is nothing to edit at ${place}`);
      updateIssue(site, issue, { labels: [`edit-${place}`] });
    },
  };
}
