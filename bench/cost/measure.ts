import { ask } from '../../sandbox/report/app';
import { builtInUsers } from '../../sandbox/jira';
import { forgetCopies } from '../segments/measure';
import { type CostSite, openCostSite } from './site';
import { sumOf, type Used, usedBy } from './used';
import { EDITS_A_DAY, SITE } from './workload';

const HOUR_MS = 3_600_000;
const GADGET_PROJECTS = 3;
/** Edits that are measured of each kind, as far apart as those of a day are. */
const EDITS_MEASURED = 10;

/** What the parts of the workload use. */
export interface Costs {
  /** One of each, of a project with its share of the defects, by a function that has nothing in memory. */
  readonly opened: { readonly [What in 'report' | 'gadget' | 'issue' | 'lozenge']: Used };
  /** An hour of the schedule on which nothing happened. */
  readonly quietHour: Used;
  /** An edit of a defect, and of an issue that is none. */
  readonly edit: { readonly [What in keyof typeof EDITS_A_DAY]: Used };
}

export async function measureCosts(): Promise<Costs> {
  const site = await openCostSite();
  try {
    const { sandbox } = site;
    await hour(site);
    return {
      opened: await openings(site),
      quietHour: await usedBy(sandbox, () => hour(site)),
      edit: { defects: await editOf(site, 'defects'), others: await editOf(site, 'others') },
    };
  } finally {
    await site.sandbox.close();
  }
}

async function openings({ sandbox, projectIds, first }: CostSite): Promise<Costs['opened']> {
  const { projectId, issueId } = first;
  const asked = async (work: () => Promise<unknown>): Promise<Used> => {
    await forgetCopies(sandbox);
    return usedBy(sandbox, work);
  };
  const caller = {
    accountId: builtInUsers.developer.accountId,
    extension: { issue: { id: String(issueId) } },
  };
  return {
    report: await asked(() => ask(sandbox, 'report', { projectId })),
    gadget: await asked(() => ask(sandbox, 'gadget', { projectIds: projectIds.slice(0, GADGET_PROJECTS) })),
    issue: await asked(() => ask(sandbox, 'issue', { issueId })),
    lozenge: await asked(() => sandbox.platform.dynamicProperties('issue-panel', caller)),
  };
}

async function hour({ sandbox: { platform } }: CostSite): Promise<void> {
  await platform.pass(HOUR_MS);
  await platform.runSchedule('hourly');
  await platform.settle();
}

async function editOf(site: CostSite, what: keyof typeof EDITS_A_DAY): Promise<Used> {
  const all = await usedBy(site.sandbox, async () => {
    for (let place = 0; place < EDITS_MEASURED; place++) {
      site.edit(what, SITE.projects * place);
      await site.sandbox.platform.pass((24 * HOUR_MS) / EDITS_A_DAY[what]);
    }
  });
  return sumOf([[1 / EDITS_MEASURED, all]]);
}
