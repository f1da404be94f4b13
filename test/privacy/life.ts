import type { RowDataPacket } from 'mysql2';
import { Clock } from '../../sandbox/clock';
import { builtInUsers, createIssue, type Issue, JiraSite, updateIssue } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { addShop, shopSettings, type ShopProject } from '../../sandbox/shop';
import { withWholePast } from '../../sandbox/whole-past';
import { ask, data } from '../support/site';

const HOUR_MS = 3_600_000;
export const PERSON = {
  accountId: '712020:5eed5eed-0000-4000-8000-00000000abcd',
  displayName: 'Zoë Quistgård',
  emailAddress: 'zoe.quistgaard@shop.example',
};
/** Summaries that are written while the app runs. */
export const SUMMARIES = ['Zyzzyva cannot pay', 'Zyzzyva can pay again', 'Zyzzyva was a defect'] as const;
/** What every issue has that the app has no business with. */
export const DESCRIPTION = 'Zyzzyva pressed the button twice';

/** Everything that left the app: to the platform, and in the end in its tables. */
export interface Traces {
  readonly sandbox: Sandbox;
  readonly shop: ShopProject;
  readonly issues: readonly Issue[];
  /** The platform's services that were asked: `jira`, `sql`, `kvs`, `stargate` for the queue. */
  readonly services: ReadonlySet<string>;
  /** Every statement with its parameters. */
  readonly statements: readonly string[];
  /** Every message of the queue. */
  readonly messages: readonly string[];
  readonly logs: readonly string[];
  /** Every value of every table. */
  readonly stored: readonly string[];
}

/**
 * SHOP, whose every issue has a reporter, an assignee and a description, and the life of an app in short: settings, a
 * set-up, the first reading, triage, edits in Jira, faults, comparisons, reports and mistakes. Closed by the caller.
 */
export async function traces(): Promise<Traces> {
  const clock = new Clock();
  const site = new JiraSite(clock);
  for (const [place, user] of [...site.users.values()].entries())
    Object.assign(user, { displayName: `Quistgård the ${place + 2}nd` });
  const shop = addShop(site, { today: clock.now() });
  const issues = [...site.issues.ofProject(shop.project)];
  for (const issue of issues)
    Object.assign(issue.others, { reporter: PERSON, assignee: PERSON, description: DESCRIPTION });
  const [services, statements, messages] = [new Set<string>(), [] as string[], [] as string[]];
  const sandbox = await openSandbox(site, clock, {
    beforeStatement: (statement, parameters) => void statements.push(statement, JSON.stringify(parameters)),
    beforeCall: (service) => void services.add(service),
    appModule: async () => {
      const app = await import('../../src/index');
      const onIndexWork: typeof app.onIndexWork = (event) => {
        messages.push(JSON.stringify(event.body));
        return app.onIndexWork(event);
      };
      return { ...app, onIndexWork };
    },
  });
  await live(sandbox, shop, issues);
  const logs = sandbox.platform.logs.map(({ message }) => message);
  return { sandbox, shop, issues, services, statements, messages, logs, stored: await everyValue(sandbox) };
}

async function live(sandbox: Sandbox, shop: ShopProject, issues: readonly Issue[]): Promise<void> {
  const { platform, site } = sandbox;
  const projectId = Number(shop.project.id);
  const by = builtInUsers.developer.accountId;
  const open = issues.filter(({ type, level, status }) => {
    return type.name === 'Bug' && level === null && status.category !== 'done';
  });
  const [tagged, renamed, retyped, broken] = open;
  const story = site.issueTypes.all.find(({ name }) => name === 'Story');
  if (!tagged || !renamed || !retyped || !broken || !story)
    throw new Error('SHOP has too little of something');

  await data(sandbox, 'save-site-settings', { document: withWholePast(shopSettings(shop)) });
  const fields = { discovery: { kind: 'field', id: shop.fields.discovery }, origin: { kind: 'create' } };
  await data(sandbox, 'save-set-up-draft', {
    draft: {
      ...{ step: 'fields', projectIds: [projectId], settings: null, settingsRevision: 1, hasProposals: true },
      fields: { ...fields, mechanism: { kind: 'none' } },
    },
    revision: 0,
  });
  broken.absent = new Set(['created']);
  await data(sandbox, 'enable-projects', { projectIds: [projectId] });
  await platform.settle();
  await data(sandbox, 'save-project-settings', { projectId, document: { minimumN: 9 }, revision: 0 });

  const option = site.fields.all.find(({ id }) => id === shop.fields.discovery)?.contexts[0]?.options[0];
  const from = (tagged.others[shop.fields.discovery] as { readonly id: string } | undefined)?.id ?? null;
  const issueId = Number(tagged.id);
  const tag = { issueId, field: 'discovery', from, optionId: option?.id, suggested: option?.id };
  await data(sandbox, 'tag-issue', tag, builtInUsers.developer);
  const outcomes = [{ field: 'discovery', accepted: true }];
  await data(sandbox, 'triage-done', { projectId, issueIds: [issueId], outcomes }, builtInUsers.developer);

  sandbox.clock.advance(HOUR_MS);
  updateIssue(site, renamed, { summary: SUMMARIES[0] }, by);
  updateIssue(site, renamed, { summary: SUMMARIES[1], labels: ['checked'] }, by);
  updateIssue(site, retyped, { summary: SUMMARIES[2], type: story }, by);
  const { project, type, status } = renamed;
  createIssue(site, { project, type, status, summary: SUMMARIES[0], others: { reporter: PERSON } }, by);
  sandbox.jira.faults.next('bulkFetchIssues', { status: 503 });
  await platform.settle();
  await data(sandbox, 'sweep-index', { projectId });
  await platform.runSchedule('hourly');
  await platform.settle();

  await data(sandbox, 'report', { projectId });
  await data(sandbox, 'audit-export', { projectId, after: null });
  sandbox.jira.faults.next('getIssue', { status: 503 });
  const filter = `reporter = "${PERSON.accountId}"`;
  const refused = [
    await ask(sandbox, 'issue', { issueId }),
    await ask(sandbox, 'report', { projectId, filter: { areas: [PERSON.displayName] } }),
    await ask(sandbox, 'save-site-settings', { document: { defects: { filter } } }),
    await ask(sandbox, 'tag-issue', { ...tag, optionId: '999999999', from: option?.id }),
  ];
  const answered = refused.map((answer) => (answer.ok ? 'ok' : answer.error.code));
  const expected = ['jira-unavailable', 'bad-request', 'bad-request', 'jira-refused'];
  if (answered.join() !== expected.join())
    throw new Error(`the mistakes were answered by ${answered.join()}`);
}

async function everyValue({ database: { pool, name } }: Sandbox): Promise<readonly string[]> {
  const [tables] = await pool.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [name],
  );
  const values: string[] = [];
  for (const table of tables) {
    const [rows] = await pool.query<RowDataPacket[]>(`SELECT * FROM \`${String(table['name'])}\``);
    for (const value of rows.flatMap((row): unknown[] => Object.values(row)))
      values.push(Buffer.isBuffer(value) ? value.toString('base64') : String(value));
  }
  return values;
}
