import type { DatabaseServer } from '../../../sandbox/database';
import { InvocationFailure, ORDERLY, ProcessCrash } from '../../../sandbox/forge';
import { openSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/open';
import type { Answers, ResolverName } from '../../../src/contract/calls';
import type { JiraService } from '../../../sandbox/jira';
import { ask } from '../../support/site';
import { Dice } from './dice';
import type { Features } from './features';
import { JIRA_STEPS } from './jira-steps';
import type { World } from './world';

/** The app on a small Jira, and how badly things go between the two. */
export interface Stage {
  readonly world: World;
  readonly sandbox: Sandbox;
  /** Asks a resolver as the site's administrator, again as long as a fault or a crash is in the way. */
  persist<N extends ResolverName>(name: N, payload: unknown): Promise<Answers[N]>;
  /** Lets things go wrong from now on, as far as the features say. */
  disturb(): void;
  /** Ends all disturbances; what is on its way still comes, and the search catches up. */
  calm(): void;
  /** How often back-fills have read each issue, by id. */
  readonly timesRead: ReadonlyMap<string, number>;
  /** Edits that were made while the app was at work. */
  readonly meanwhile: readonly string[];
  /** How many statements may have changed defects or copies: while it stands, so do they. */
  writes(): number;
  close(): Promise<void>;
}

/** A field that is asked for only where whole issues are read. */
const OF_WHOLE_ISSUES = 'issuelinks';
/** So many times at most: faults come by chance, and rarely all at once. */
const PATIENCE = 60;
/** Issues a page, by the seed: so few that a back-fill's pages are not all written at once, or just so many that they may be. */
const PAGES = [2, 4] as const;
const WRITES_DEFECTS = /^(?!\s*\(?SELECT).*\b(?:defect|segment|segment_part)\b/is;
const CRASH_SHARE = 0.012;
const EDIT_SHARE = 0.01;
const LAG_MS = 60_000;
const SLOW_SHARE = 0.2;
const SLOWEST_MS = 10_000;
/** Why an administrator asks again: Jira or the platform let the app down. */
const PASSES = new Set(['wait', 'jira-unavailable', 'internal']);

export async function openStage(
  server: DatabaseServer,
  world: World,
  seed: number,
  features: Features,
  options: Partial<SandboxOptions> = {},
): Promise<Stage> {
  const { site, clock } = world;
  const dice = new Dice(seed);
  let crashes = 0;
  const crash = (): void => {
    if (crashes > 0 && dice.chance(crashes)) throw new ProcessCrash('by chance');
  };
  let edits = 0;
  let slowness = 0;
  const meanwhile: string[] = [];
  const between = (): void => {
    if (edits > 0 && dice.chance(edits)) {
      const what = dice.pick(Object.values(JIRA_STEPS))(world, dice);
      if (what !== undefined) meanwhile.push(what);
    }
    crash();
  };
  const around = (service: string): void => {
    if (service === 'jira' && slowness > 0 && dice.chance(SLOW_SHARE)) clock.advance(dice.int(0, slowness));
    if (service !== 'sql') between();
  };
  let writes = 0;
  const sandbox = await openSandbox(site, clock, {
    server,
    searchPage: PAGES[Math.floor(seed / 2) % 2 === 0 ? 0 : 1],
    sideBySide: features.sideBySide && seed % 2 === 1 ? 4 : 1,
    beforeStatement: (statement) => {
      if (WRITES_DEFECTS.test(statement)) writes += 1;
      between();
    },
    afterStatement: between,
    beforeCall: around,
    afterCall: around,
    ...options,
  });
  const { platform, jira, database } = sandbox;
  const timesRead = countReads(jira);
  return {
    world,
    sandbox,
    timesRead,
    meanwhile,
    writes: () => writes,
    async persist(name, payload) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await ask(sandbox, name, payload).catch((error: unknown) => {
          if (error instanceof InvocationFailure && error.kind === 'crash') return null;
          throw error;
        });
        if (answer?.ok === true) return answer.data;
        if (attempt === PATIENCE || (answer && !PASSES.has(answer.error.code)))
          throw new Error(`${name}: ${JSON.stringify(answer?.error ?? 'crashed')}`);
        clock.advance(30_000);
      }
    },
    disturb() {
      if (features.crashes) crashes = CRASH_SHARE;
      if (features.meanwhile) edits = EDIT_SHARE;
      if (features.faults) {
        slowness = SLOWEST_MS;
        jira.faults.byChance({
          seed,
          rateLimitedShare: 0.03,
          brokenShare: 0.03,
          timeoutShare: 0.02,
          lostAnswerShare: 0.02,
          refusedTokenShare: 0.1,
        });
      }
      if (features.searchLag) site.searchIndex.lag({ seed, latestMs: LAG_MS });
      platform.disturb({
        seed,
        doubledShare: features.disorder ? 0.15 : 0,
        lostShare: features.lostEvents ? 0.15 : 0,
        earliestMs: features.disorder ? 500 : 0,
        latestMs: features.disorder ? 180_000 : 0,
      });
    },
    calm() {
      crashes = 0;
      edits = 0;
      slowness = 0;
      jira.faults.clear();
      site.searchIndex.lag(null);
      platform.disturb(ORDERLY);
      clock.advance(LAG_MS);
    },
    async close() {
      await database.pool.query(`DROP DATABASE ${database.name}`);
      await sandbox.close();
    },
  };
}

/** Counts the issues that searches give with all their fields. */
function countReads(jira: JiraService): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const handle = jira.handle.bind(jira);
  jira.handle = async (request, caller) => {
    const response = await handle(request, caller);
    const { fields = [] } = (request.body ?? {}) as { readonly fields?: readonly string[] };
    if (request.url.endsWith('/search/jql') && fields.includes(OF_WHOLE_ISSUES) && response.status === 200)
      for (const { id } of (response.body as { issues: { id: string }[] }).issues)
        times.set(id, (times.get(id) ?? 0) + 1);
    return response;
  };
  return times;
}
