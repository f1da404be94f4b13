import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../sandbox/clock';
import { openHost } from '../../sandbox/host';
import {
  createIssue,
  createProject,
  createSecurityLevel,
  createSelectField,
  createVersion,
  JiraSite,
  type NewIssue,
  optionValue,
  type Project,
  setAnonymousBrowse,
  setRole,
} from '../../sandbox/jira';
import { openSandbox, ROOT } from '../../sandbox/open';
import type { Stage } from '../../sandbox/stage';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { until } from '../browser/until';
import { data, developer } from '../support/site';
import { optionNamed } from '../support/tagged-site';
import { indexed } from './visit';

const DAY_MS = 86_400_000;
const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';
const PAGE = 20;
/** Between two searches that are let through, so that there are pages left when the first was read. */
const SEARCH_MS = 500;

/** Projects by the state that they are in. */
export const PROJECTS = {
  ready: 'READY',
  'not set up': 'NEW',
  indexing: 'FIRST',
  'numbers so far': 'SOFAR',
  'waiting for Jira': 'WAIT',
  'no defects': 'EMPTY',
  'no defect type': 'STORY',
  'none in scope': 'DUPES',
  'too few': 'FEW',
  'all unclassified': 'BLANK',
  'maturing only': 'YOUNG',
  stale: 'STALE',
  open: 'OPEN',
} as const;
type Keyed = { readonly [S in keyof typeof PROJECTS]: Project };

export interface StatesStage extends Stage {
  /** Jira does not answer whether the caller may browse, until `mend` is called. */
  readonly breakPermissions: () => void;
  readonly mend: () => void;
  /** The developer is put out of the project as soon as the app asks whether they may browse. */
  readonly putOutOnAsking: (state: keyof typeof PROJECTS) => void;
  readonly letIn: (state: keyof typeof PROJECTS) => void;
}

/** A site with a project in each state that a page of the report can be in; the readings that go on never end. */
export async function openStates(): Promise<StatesStage> {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const projects = withProjects(site, clock.now());
  const gate = new Gate();
  let onPermission = (): void => undefined;
  const sandbox = await openSandbox(site, clock, {
    checkContract: true,
    delivery: 'lifelike',
    searchPage: PAGE,
    beforeCall: async (_service, asked) => {
      if (asked.includes('/mypermissions')) onPermission();
      if (asked.includes('/search/jql')) await gate.pass();
    },
  });
  const host = await openHost({
    platform: sandbox.platform,
    jira: sandbox.jira,
    site,
    clock,
    manifestPath: path.join(ROOT, 'manifest.yml'),
    port: 0,
  });
  const stage: StatesStage = {
    ...sandbox,
    host,
    notices: [],
    breakPermissions: () => sandbox.jira.faults.next('getMyPermissions', { status: 503 }, 1000),
    mend: () => sandbox.jira.faults.clear(),
    putOutOnAsking: (state) => {
      onPermission = () => setRole(site, projects[state], developer.accountId, null);
    },
    letIn: (state) => {
      onPermission = () => undefined;
      setRole(site, projects[state], developer.accountId, 'developer');
    },
    async close() {
      gate.open();
      await host.close();
      await sandbox.close();
    },
  };
  try {
    await enableAll(stage, projects, gate);
  } catch (error) {
    await stage.close();
    throw error;
  }
  return stage;
}

/** Holds searches back while it is closed. */
class Gate {
  private isOpen = true;
  private readonly waiting: (() => void)[] = [];

  close(): void {
    this.isOpen = false;
  }

  open(): void {
    this.isOpen = true;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Lets the one through that has waited longest. */
  letOneThrough(): void {
    this.waiting.shift()?.();
  }

  async pass(): Promise<void> {
    if (!this.isOpen) await new Promise<void>((go) => this.waiting.push(go));
  }
}

async function enableAll(stage: Stage, projects: Keyed, gate: Gate): Promise<void> {
  const named = (name: string) => stage.site.fields.all.find((field) => field.name === name)?.id;
  const fields = {
    discovery: named('Discovery stage'),
    origin: named('Defect origin'),
    mechanism: named('Escape mechanism'),
  };
  await data(stage, 'save-site-settings', { document: { fields } });
  const enable = ({ id }: Project) => data(stage, 'enable-projects', { projectIds: [Number(id)] });
  const health = async ({ key }: Project) =>
    (await data(stage, 'index-health', {})).projects.find(({ project }) => project.key === key)?.progress;
  stage.jira.faults.next(SEARCH, { status: 429, retryAfter: 3000, reason: 'jira-quota-global-based' });
  await enable(projects['waiting for Jira']);
  await until(
    () => health(projects['waiting for Jira']),
    (progress) => (progress?.waits ?? null) !== null,
    60_000,
  );
  const whole = [
    'ready',
    'no defects',
    'no defect type',
    'none in scope',
    'too few',
    'all unclassified',
    'maturing only',
    'stale',
    'open',
  ] as const;
  for (const state of whole) await enable(projects[state]);
  for (const state of whole) await indexed(stage, PROJECTS[state]);
  gate.close();
  await enable(projects['numbers so far']);
  // A search that waits may be another one, of the changes that the app follows meanwhile.
  await until(
    async () => {
      gate.letOneThrough();
      await sleep(SEARCH_MS);
      return health(projects['numbers so far']);
    },
    (progress) => (progress?.issuesRead ?? 0) > 0,
    60_000,
  );
  await enable(projects.indexing);
  await enable(projects.stale);
}

function withProjects(site: JiraSite, now: number): Keyed {
  const open = site.statuses.add({ id: '1', name: 'Open', category: 'new' });
  const kind = (id: string, name: string) =>
    site.issueTypes.add({ id, name, subtask: false, hierarchyLevel: 0 });
  const [bug, story] = [kind('10', 'Bug'), kind('11', 'Story')];
  const duplicate = site.resolutions.add({ id: '20', name: 'Duplicate' });
  const high = site.priorities.add({ id: '30', name: 'High' });
  const { ladder, origins, mechanisms } = DEFAULT_SETTINGS;
  const discovery = createSelectField(site, 'Discovery stage', ladder.stages);
  const origin = createSelectField(site, 'Defect origin', names(origins));
  const mechanism = createSelectField(site, 'Escape mechanism', names(mechanisms));
  const projects = Object.fromEntries(
    Object.entries(PROJECTS).map(([state, key]) => [
      state,
      createProject(site, { key, name: `Is ${state}` }),
    ]),
  ) as { [S in keyof typeof PROJECTS]: Project };
  const add = (state: keyof Keyed, daysAgo: number, values: Partial<NewIssue> = {}): void => {
    createIssue(site, {
      project: projects[state],
      type: bug,
      status: open,
      priority: high,
      created: now - daysAgo * DAY_MS,
      summary: 'The basket forgets what was put into it',
      ...values,
    });
  };
  const release = (state: keyof Keyed, name: string, daysAgo: number) =>
    createVersion(site, projects[state], {
      name,
      released: true,
      releaseDate: new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10),
    });
  const escaped = {
    [discovery.id]: optionValue(optionNamed(discovery, 'Production (found by customers)')),
    [origin.id]: optionValue(optionNamed(origin, 'Code')),
    [mechanism.id]: optionValue(optionNamed(mechanism, 'No test existed')),
  };
  const contained = {
    [discovery.id]: optionValue(optionNamed(discovery, 'Unit test')),
    [origin.id]: optionValue(optionNamed(origin, 'Code')),
  };
  const shipped = (state: keyof Keyed, name: string, daysAgo: number, out: number, caught: number): void => {
    const affected = [release(state, name, daysAgo)];
    for (let i = 0; i < out; i++) add(state, daysAgo - 1 - (i % 3), { affected, others: escaped });
    for (let i = 0; i < caught; i++) add(state, daysAgo + 1 + (i % 5), { affected, others: contained });
  };
  for (const state of ['ready', 'stale', 'open'] as const) {
    shipped(state, '1.0', 90, 4, 14);
    shipped(state, '1.1', 50, 2, 16);
    add(state, 3);
  }
  for (let i = 0; i < 30; i++) add('indexing', 10 + i, { others: contained });
  shipped('numbers so far', '1.0', 60, 6, 194);
  for (let i = 0; i < 5; i++) add('waiting for Jira', 10 + i);
  add('no defect type', 5, { type: story });
  // Of a type that counts, but under a security level: not even read.
  const level = createSecurityLevel(site, projects['no defects'], {
    name: 'Private',
    members: [developer.accountId],
  });
  add('no defects', 5, { level });
  for (let i = 0; i < 3; i++) add('none in scope', 5 + i, { resolution: duplicate });
  shipped('too few', '1.0', 60, 1, 3);
  for (let i = 0; i < 15; i++) add('all unclassified', 5 + i);
  shipped('maturing only', '1.0', 6, 3, 12);
  setAnonymousBrowse(site, projects.open, true);
  return projects;
}

function names(values: readonly { readonly name: string }[]): readonly string[] {
  return values.map(({ name }) => name);
}
