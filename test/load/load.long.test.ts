import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../sandbox/clock';
import { LIFELIKE } from '../../sandbox/forge/delivery/disorder';
import { TYPICAL_MS } from '../../sandbox/forge/proxy/latency';
import { createIssue, deleteIssue, type Issue, JiraSite, updateIssue } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { seededRandom } from '../../sandbox/seeded-random';
import { addShop, shopSettings } from '../../sandbox/shop';
import { withWholePast } from '../../sandbox/whole-past';
import { until } from '../browser/until';
import { ask, data, developer, siteAdmin } from '../support/site';
import { heapUsed } from './heap';
import { viewOf } from './views';

/** How long it goes on, in seconds. */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 600);
const VIEWERS = 50;
/** A viewer looks at a page for so long before going on to the next, in milliseconds. */
const LOOK_MS = 10_000;
const EVENTS_A_SECOND = 10;
/** Seconds of query time that Forge SQL grants an installation a minute. */
const QUERY_SECONDS = 62.5;
/** What a statement takes there: an estimate, since times on this machine say nothing of Forge's. */
const STATEMENT_SECONDS = TYPICAL_MS.sql / 1000;
/**
 * So many statements fit into that: 104 a second, less than the 150 that Forge takes. How many are refused for being too
 * many in their second is told and not bounded: after a pause of this machine, which does the work of all instances
 * and of Jira, everything comes at once. Each is tried again, and what fails in the end is an error.
 */
const STATEMENTS_A_MINUTE = QUERY_SECONDS / STATEMENT_SECONDS;
/** Views may have one half of them, and what events cause the other: either may double before anything is refused. */
const STATEMENTS_A_VIEW = STATEMENTS_A_MINUTE / 2 / ((VIEWERS * 60_000) / LOOK_MS);
const STATEMENTS_AN_EVENT = STATEMENTS_A_MINUTE / 2 / (EVENTS_A_SECOND * 60);
const MEBIBYTE = 2 ** 20;
/**
 * What the heap may grow by from the second third to the last beside what Jira keeps: a hundredth of what an instance has.
 * The thirds are some 3,000 invocations apart, so that it took 300,000 to fill an instance. The first third is warming up.
 */
const GROWTH = (512 * MEBIBYTE) / 100;
/** The heap is looked at so often. */
const MARKS = 12;

jest.setTimeout((SECONDS + 300) * 1000);

describe(`${VIEWERS} viewers and ${EVENTS_A_SECOND} events a second for ${SECONDS} s`, () => {
  let sandbox: Sandbox;
  let shop: ReturnType<typeof addShop>;
  const statements = { views: 0, background: 0 };

  beforeAll(async () => {
    const clock = new Clock();
    const site = new JiraSite(clock);
    shop = addShop(site, { today: clock.now() });
    sandbox = await openSandbox(site, clock, {
      delivery: 'lifelike',
      disorder: { ...LIFELIKE, latestMs: Math.min(LIFELIKE.latestMs, SECONDS * 250) },
      beforeCall: (service, _path, functionKey) => {
        if (service === 'sql') statements[functionKey === 'resolver' ? 'views' : 'background'] += 1;
      },
    });
    await data(sandbox, 'save-site-settings', { document: withWholePast(shopSettings(shop)) });
    await data(sandbox, 'enable-projects', { projectIds: [Number(shop.project.id)] });
    await until(
      () => data(sandbox, 'index-health', {}),
      ({ projects }) => projects.every(({ progress }) => progress.state === 'ready'),
      120_000,
    );
  });
  afterAll(() => sandbox.close());

  test('no error, few statements, query time to spare, flat memory, and true numbers at the end', async () => {
    const projectId = Number(shop.project.id);
    const bugs = [...sandbox.site.issues.ofProject(shop.project)].filter(
      ({ type, level }) => type.name === 'Bug' && level === null,
    );
    const end = Date.now() + SECONDS * 1000;
    const failures: string[] = [];
    let views = 0;
    const keptAnEvent = bytesKeptByJira();
    const before = sandbox.platform.usage.snapshot();
    const started = { ...statements };
    const heap: number[] = [];

    const viewer = async (place: number): Promise<void> => {
      const dice = seededRandom(place + 1);
      const user = place % 2 === 0 ? siteAdmin : developer;
      await sleep(dice() * LOOK_MS);
      while (Date.now() < end) {
        const { name, request } = viewOf(projectId, bugs, dice);
        const answer = await ask(sandbox, name, request, user);
        if (!answer.ok) failures.push(`${name}: ${JSON.stringify(answer.error)}`);
        views += 1;
        await sleep(LOOK_MS);
      }
    };
    const events = await Promise.all([
      changeIssues(sandbox, bugs, end),
      ...Array.from({ length: VIEWERS }, (_, place) => viewer(place)),
      (async () => {
        for (let mark = 0; mark <= MARKS; mark++) {
          await sleep(Math.max(0, end - ((MARKS - mark) * SECONDS * 1000) / MARKS - Date.now()));
          heap.push(heapUsed());
        }
      })(),
    ]);
    const made = events[0];
    const after = sandbox.platform.usage.snapshot();
    const querySeconds = (after.sql.milliseconds - before.sql.milliseconds) / 1000;
    const minutes = SECONDS / 60;
    const perView = (statements.views - started.views) / views;
    const perMinute = (after.sql.statements - before.sql.statements) / minutes;
    const perEvent = (statements.background - started.background) / made;
    const refused = after.sql.refused - before.sql.refused;
    const grown =
      medianOf(heap.slice((2 * MARKS) / 3 + 1)) - medianOf(heap.slice(MARKS / 3 + 1, (2 * MARKS) / 3 + 1));
    const grownOfJira = (keptAnEvent * made) / 3;
    console.info(
      [
        `${views} views, ${made} events in ${SECONDS} s; ${failures.length} refused views`,
        `${sandbox.platform.errors.length} failed invocations, ${refused} refused statements`,
        `${perView.toFixed(2)} statements a view, ${perEvent.toFixed(2)} an event, ${perMinute.toFixed(0)} statements a minute`,
        `${(perMinute * STATEMENT_SECONDS).toFixed(1)} query-seconds a minute of ${QUERY_SECONDS}, by the estimate`,
        `${(querySeconds / minutes).toFixed(1)} seconds a minute spent in statements on this machine`,
        `heap: ${heap.map((bytes) => (bytes / MEBIBYTE).toFixed(1)).join(', ')} MiB; of the last two thirds`,
        `the later is ${(grown / MEBIBYTE).toFixed(2)} MiB larger, of which Jira ${(grownOfJira / MEBIBYTE).toFixed(2)}`,
      ].join('\n'),
    );
    expect(failures).toEqual([]);
    expect(sandbox.platform.errors).toEqual([]);
    expect(views).toBeGreaterThan(VIEWERS);
    expect(perView).toBeLessThanOrEqual(STATEMENTS_A_VIEW);
    expect(perEvent).toBeLessThanOrEqual(STATEMENTS_AN_EVENT);
    expect(perMinute * STATEMENT_SECONDS).toBeLessThanOrEqual(QUERY_SECONDS);
    expect(grown).toBeLessThanOrEqual(GROWTH + grownOfJira);

    // What is under way arrives, however late, and then the index has to be what Jira is.
    await sandbox.platform.settle();
    expect((await data(sandbox, 'index-health', {})).backlog.issues).toBe(0);
    const mended = async () => (await data(sandbox, 'index-health', {})).projects[0]?.mended;
    const mendedBefore = await mended();
    await data(sandbox, 'sweep-index', { projectId });
    await until(
      () => data(sandbox, 'index-health', {}),
      ({ projects }) => projects.every(({ isSweeping, swept }) => !isSweeping && swept !== null),
      120_000,
    );
    expect(await mended()).toBe(mendedBefore);
    expect(sandbox.platform.errors).toEqual([]);
  });
});

/** What the sandbox's Jira keeps of an event, its issue's history, on a site without the app. */
function bytesKeptByJira(): number {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const { project } = addShop(site, { today: clock.now() });
  const issues = [...site.issues.ofProject(project)];
  const before = heapUsed();
  const events = 3000;
  for (let event = 0; event < events; event++) {
    const issue = issues[event % issues.length];
    if (issue) updateIssue(site, issue, { labels: [`load-${event % 50}`] });
  }
  return Math.max(0, heapUsed() - before) / events;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Edits, files and deletes defects at even distances until then; how many events that made. */
async function changeIssues({ site }: Sandbox, bugs: Issue[], end: number): Promise<number> {
  const dice = seededRandom(99);
  const begun = Date.now();
  let made = 0;
  while (Date.now() < end) {
    const place = Math.floor(dice() * bugs.length);
    const issue = bugs[place];
    if (!issue) throw new Error('there is no defect left');
    const kind = dice();
    if (kind < 0.03) {
      const { project, type, status, affected, priority } = issue;
      bugs.push(createIssue(site, { project, type, status, affected, priority, summary: `Load ${made}` }));
    } else if (kind < 0.05) {
      bugs.splice(place, 1);
      deleteIssue(site, issue);
    } else {
      updateIssue(site, issue, { labels: [`load-${made % 50}`] });
    }
    made += 1;
    await sleep(Math.max(0, begun + (made * 1000) / EVENTS_A_SECOND - Date.now()));
  }
  return made;
}
