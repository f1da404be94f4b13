import { Clock } from '../../sandbox/clock';
import {
  builtInUsers,
  createIssue,
  createProject,
  createSelectField,
  createVersion,
  JiraSite,
  setRole,
  type NewIssue,
} from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import type { Answer } from '../../src/contract/answer';
import { type SentAnswer, unpacked } from '../../src/contract/packed-answer';
import type { Answers, ResolverName } from '../../src/contract/calls';

export const { siteAdmin, projectAdmin, developer, outsider } = builtInUsers;

/** A fresh site at noon of 1 June 2024 with the catalogues that a defect needs. */
export function newSite() {
  const clock = new Clock();
  clock.set(Date.parse('2024-06-01T12:00:00Z'));
  const site = new JiraSite(clock);
  const status = { id: '1', name: 'Open', category: 'new' as const };
  const type = (id: string, name: string) => ({ id, name, subtask: false, hierarchyLevel: 0 });
  const catalogue = {
    open: status,
    bug: type('10', 'Bug'),
    story: type('11', 'Story'),
    duplicate: { id: '20', name: 'Duplicate' },
    high: { id: '30', name: 'High' },
  };
  site.statuses.add(catalogue.open);
  site.issueTypes.add(catalogue.bug);
  site.issueTypes.add(catalogue.story);
  site.resolutions.add(catalogue.duplicate);
  site.priorities.add(catalogue.high);
  return { clock, site, ...catalogue };
}

/** A site with the project SHOP, version 1.0 shipped on 1 May 2024, and a way to add bugs to it. */
export function shopSite() {
  const base = newSite();
  const { site, bug, open } = base;
  const shop = createProject(site, { key: 'SHOP' });
  const release = createVersion(site, shop, { name: '1.0', released: true, releaseDate: '2024-05-01' });
  const addBug = (day: string, values: Partial<NewIssue> = {}) =>
    createIssue(site, {
      project: shop,
      type: bug,
      status: open,
      created: Date.parse(`${day}T09:00:00Z`),
      ...values,
    });
  return { ...base, shop, release, addBug };
}

export { createSelectField, setRole };

/** The site with the app on it, every REST call checked against Jira's document; closed by the caller. */
export function open({ site, clock }: Pick<ReturnType<typeof newSite>, 'site' | 'clock'>): Promise<Sandbox> {
  return openSandbox(site, clock, { checkContract: true });
}

/** Asks a resolver with any payload, as any user or as nobody. */
export async function ask<N extends ResolverName>(
  { platform }: Sandbox,
  name: N,
  payload: unknown,
  user: { accountId: string } | null = siteAdmin,
): Promise<Answer<Answers[N]>> {
  const caller = user === null ? {} : { accountId: user.accountId };
  return unpacked((await platform.invoke('resolver', name, payload, caller)) as SentAnswer<Answers[N]>);
}

/** The data of an answer. @throws Error when the resolver refused */
export async function data<N extends ResolverName>(
  sandbox: Sandbox,
  name: N,
  payload: unknown,
  user: { accountId: string } | null = siteAdmin,
): Promise<Answers[N]> {
  const answer = await ask(sandbox, name, payload, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

/** Enables projects and lets the back-fill end. */
export async function enable(sandbox: Sandbox, ...projects: { readonly id: string }[]): Promise<void> {
  await data(sandbox, 'enable-projects', { projectIds: projects.map((project) => Number(project.id)) });
  await sandbox.platform.settle();
}
