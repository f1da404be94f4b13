import {
  createBoard,
  createComponent,
  createIssue,
  createLink,
  createProject,
  createSecurityLevel,
  createSprint,
  deleteIssue,
  deleteLink,
  type Issue,
  type IssueChanges,
  updateIssue,
} from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import { ask, createSelectField, developer, enable, projectAdmin, siteAdmin } from './site';
import { taggedSite } from './tagged-site';

const LINK_TYPES = ['Duplicate', 'Prevents', 'Relates'];

/** What is secured, in a form that a generator can make: everything by its place in a list of the site. */
export interface SecuredValues {
  readonly day: number;
  readonly affected: number;
  readonly fixed: number;
  readonly resolution: number;
  readonly priority: number;
  readonly label: number;
  readonly component: number;
  readonly discovery: number;
  readonly origin: number;
  readonly area: number;
  readonly elsewhere: boolean;
  readonly task: boolean;
}

/** One thing that happens to secured issues. */
export type SecuredStep =
  | { readonly step: 'add'; readonly values: SecuredValues }
  | { readonly step: 'edit'; readonly values: SecuredValues }
  | { readonly step: 'link'; readonly type: number; readonly to: number; readonly outward: boolean }
  | { readonly step: 'unlink' }
  | { readonly step: 'remove' }
  | { readonly step: 'hour' };

/** A site with tagged defects, links, sprints and a service project, on which secured issues come and go. */
export async function openSecuredSite() {
  const base = taggedSite();
  const { site, clock, shop, release, fields, document, tags, addTagged, bug, story, open, duplicate } = base;
  const linkTypes = LINK_TYPES.map((name, place) =>
    site.linkTypes.add({
      id: String(60 + place),
      name,
      inward: `${name} inward`,
      outward: `${name} outward`,
    }),
  );
  const fixedResolution = site.resolutions.add({ id: '21', name: 'Invalid' });
  const low = site.priorities.add({ id: '31', name: 'Low' });
  const desk = createProject(site, { key: 'DESK', type: 'service_desk' });
  const area = createSelectField(site, 'Team', ['Web', 'App', 'Nobody yet']);
  const components = ['cart', 'search'].map((name) => createComponent(site, shop, name));
  const board = createBoard(site, shop, 'Shop board');
  createSprint(site, board, {
    name: 'Sprint 1',
    state: 'closed',
    startDate: Date.parse('2024-05-01T09:00:00Z'),
    endDate: Date.parse('2024-05-14T09:00:00Z'),
    completeDate: Date.parse('2024-05-14T09:00:00Z'),
  });
  const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
  const deskLevel = createSecurityLevel(site, desk, { name: 'Management', members: [siteAdmin.accountId] });
  const plain = [
    ...addTagged(
      6,
      { discovery: 'UAT', origin: 'Code' },
      { affected: [release], components: components.slice(0, 1) },
    ),
    ...addTagged(
      6,
      { discovery: 'Production (found by customers)', origin: 'Code' },
      { affected: [release] },
    ),
    ...addTagged(3, {}, { affected: [release] }, '2024-05-20'),
  ];
  const task = createIssue(site, {
    project: shop,
    type: story,
    status: open,
    created: Date.parse('2024-05-25T09:00:00Z'),
  });
  for (const issue of plain.slice(5, 8)) createLink(site, linkTypes[1] ?? never(), issue, task);
  const sandbox = await openSandbox(site, clock);
  const settings = {
    ...document,
    // A horizon is a span of minutes before now in Jira's query language.
    defects: { horizonMonths: null },
    scope: { duplicate: { linkTypes: ['Duplicate'] } },
    followThrough: { linkTypes: ['Prevents'] },
    dimensions: { type: { from: 'field', field: area.id }, area: { from: 'components' } },
  };
  await ask(sandbox, 'save-site-settings', { document: settings });
  await enable(sandbox, shop);

  const secured: Issue[] = [];
  const links: { readonly from: Issue; readonly link: Parameters<typeof deleteLink>[2] }[] = [];
  const pick = <T>(list: readonly T[], place: number): T[] => list.slice(place, place + 1);
  const changesOf = (values: SecuredValues): IssueChanges => ({
    affected: pick([release], values.affected),
    fixed: pick([release], values.fixed),
    resolution: [duplicate, fixedResolution][values.resolution] ?? null,
    priority: [base.high, low][values.priority] ?? null,
    labels: pick(['nobody-else-has-this', 'nor-this'], values.label),
    components: values.elsewhere ? [] : pick(components, values.component),
    others: {
      ...Object.fromEntries([fields.discovery, fields.origin].map(({ id }) => [id, null])),
      ...tags({
        ...named('discovery', ['UAT', 'Moon', 'Production (found by us)'][values.discovery]),
        ...named('origin', ['Code', 'Requirements'][values.origin]),
      }),
      [area.id]: optionAt(values.area),
    },
  });
  const optionAt = (place: number): unknown => {
    const option = area.contexts[0]?.options[place];
    return option ? { id: option.id, value: option.value } : null;
  };
  const add = (values: SecuredValues, isSecured = true): Issue => {
    const place = values.elsewhere ? { project: desk, level: deskLevel } : { project: shop, level };
    return createIssue(site, {
      ...changesOf(values),
      affected: values.elsewhere ? [] : pick([release], values.affected),
      fixed: values.elsewhere ? [] : pick([release], values.fixed),
      project: place.project,
      level: isSecured ? place.level : null,
      type: values.task ? story : bug,
      status: open,
      created: Date.parse('2024-05-01T00:00:00Z') + values.day * 86_400_000,
    });
  };

  /** Does it, and lets the app take notice of all there is. */
  async function take(step: SecuredStep): Promise<void> {
    const last = secured.at(-1);
    if (step.step === 'add') secured.push(add(step.values));
    else if (step.step === 'hour') {
      await sandbox.platform.pass(60_000);
      await sandbox.platform.runSchedule('hourly');
    } else if (last) change(step, last);
    await sandbox.platform.settle();
  }
  function change(step: Exclude<SecuredStep, { step: 'add' | 'hour' }>, last: Issue): void {
    switch (step.step) {
      case 'edit': {
        const { affected, fixed, ...changes } = changesOf(step.values);
        const isElsewhere = last.project !== shop;
        return updateIssue(site, last, {
          ...changes,
          ...(isElsewhere ? { components: [] } : { affected: affected ?? [], fixed: fixed ?? [] }),
        });
      }
      case 'link': {
        const other = plain[step.to % plain.length] ?? never();
        const [from, to] = step.outward ? [last, other] : [other, last];
        links.push({ from, link: createLink(site, linkTypes[step.type] ?? never(), from, to) });
        return;
      }
      case 'unlink': {
        const made = links.pop();
        if (made) deleteLink(site, made.from, made.link);
        return;
      }
      case 'remove':
        for (let at = links.length - 1; at >= 0; at--) {
          const made = links[at];
          if (made && (made.from === last || made.link.other.id === last.id)) {
            deleteLink(site, made.from, made.link);
            links.splice(at, 1);
          }
        }
        secured.pop();
        return deleteIssue(site, last);
    }
  }

  return {
    ...base,
    sandbox,
    level,
    plain,
    add,
    take,
    async clear(): Promise<void> {
      while (secured.length > 0) await take({ step: 'remove' });
    },
    /** Every answer there is, to three people, without what goes by the clock or by Jira's points. */
    answers: () => answersOf(sandbox, Number(shop.id), Number(desk.id), plain),
  };
}

/** Every question that reads, with the people who may ask it. */
function questions(projectId: number, deskId: number, issues: readonly Issue[]): [ResolverName, object][] {
  const of = (row: string, criteria: object[] = []) => ({ projectId, set: { row, criteria } });
  return [
    ['report', { projectId }],
    ['report', { projectId, filter: { taggedOnly: true, areas: ['cart', null] } }],
    ['gadget', { projectIds: [projectId] }],
    ['gadget', { projectIds: [] }],
    ['audit-export', { projectId, after: null }],
    ['issue-set', of('any')],
    ['issue-set', of('in scope', [{ by: 'prevention', is: 'unknown' }])],
    ['issue-set', of('duplicate')],
    ['sprint-review', { projectId }],
    ['sprint-review', { projectId, from: '2024-05-01', to: '2024-05-31' }],
    ['triage-queue', { projectId, tab: 'recent' }],
    ['triage-queue', { projectId, tab: 'older' }],
    ...issues.slice(4, 15).map(({ id }): [ResolverName, object] => ['issue', { issueId: Number(id) }]),
    ['projects', {}],
    ['report-access', { projectId }],
    ['settings', { projectId }],
    ['preview-settings', { projectId, document: { minimumN: 3 } }],
    ['preview-settings', { projectId, document: { defects: { types: ['Bug', 'Story'] } } }],
    ['settings-values', { projectId }],
    ['index-health', {}],
    ['visible-defects', {}],
    ['set-up-state', { projectIds: [projectId, deskId] }],
    ['set-up-projects', { text: '', from: 0 }],
    ['set-up-chosen', { projectIds: [projectId, deskId] }],
    ['set-up-reach', { projectIds: [projectId] }],
    ['set-up-suggestions', { projectIds: [projectId, deskId] }],
    ['own-fields', {}],
  ];
}

/** Instants of the app's work, and the points that it cost: a secured issue that changed is looked at, too. */
const OF_THE_CLOCK = new Set(['now', 'dataAsOf', 'reconciled', 'counted', 'swept', 'pointsThisHour', 'at']);

async function answersOf(
  sandbox: Sandbox,
  projectId: number,
  deskId: number,
  issues: readonly Issue[],
): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const [name, payload] of questions(projectId, deskId, issues))
    for (const user of [developer, projectAdmin, siteAdmin]) {
      const answer = await ask(sandbox, name, payload, user);
      answers[`${name} ${JSON.stringify(payload)} to ${user.displayName}`] = JSON.stringify(
        answer,
        (key, value: unknown) => (OF_THE_CLOCK.has(key) && typeof value === 'number' ? undefined : value),
      );
    }
  return answers;
}

function named<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}

function never(): never {
  throw new Error('the site lacks what the step needs');
}
