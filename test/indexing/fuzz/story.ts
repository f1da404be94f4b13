import type { DatabaseServer } from '../../../sandbox/database';
import { InvocationFailure } from '../../../sandbox/forge';
import type { SandboxOptions } from '../../../sandbox/open';
import { seededRandom } from '../../../sandbox/seeded-random';
import { APP_STEPS, type AppStep, enableProject, mapFields, saveDocument } from './app-steps';
import { untrueCopies } from './copies';
import { Dice } from './dice';
import type { Features } from './features';
import { JIRA_STEPS } from './jira-steps';
import { deleteSomeProject, QUIET_STEPS, SILENT_STEPS } from './quiet-steps';
import type { JiraStep } from './step-subjects';
import { openStage, type Stage } from './stage';
import { StandingClock } from './standing-clock';
import { TIME_STEPS } from './time-steps';
import { problemsOf } from './verdict';
import { newWorld, type World } from './world';

/** One step: its name, and the seed of what it picks. A step that finds nothing to pick does nothing. */
export interface Step {
  readonly kind: string;
  readonly seed: number;
}

/** How a story ended. */
export interface Ending {
  /** What index and Jira disagree about after everything was done to mend it. */
  readonly problems: readonly string[];
  /** What it took: nothing, hourly runs, those of a day, or an administrator's comparison of everything. */
  readonly mendedBy: 'nothing' | 'hours' | 'a day' | 'a sweep';
  /** What happened, a line a step. */
  readonly told: readonly string[];
}

const HOUR_MS = 3_600_000;
const HOURS = 3;
const SHORTEST = 8;
const LONGEST = 28;

/** The steps that a seed stands for. */
export function stepsOf(seed: number, features: Features): readonly Step[] {
  const dice = new Dice(seed);
  const jira = [...Object.keys(JIRA_STEPS), ...Object.keys(QUIET_STEPS)];
  const silent = features.lists ? Object.keys(SILENT_STEPS) : [];
  const app = features.settings ? Object.keys(APP_STEPS) : ['meaning', 'tag in the app'];
  const time = Object.keys(TIME_STEPS);
  return Array.from({ length: dice.int(SHORTEST, LONGEST) }, () => {
    const where = dice.share();
    const kinds =
      where < 0.6 ? [...jira, ...silent] : where < 0.78 ? app : where < 0.99 ? time : ['delete project'];
    return { kind: dice.pick(kinds), seed: dice.int(1, 1e9) };
  });
}

/** Tells a story on a fresh site with a fresh installation of the app, and compares what is left of it. */
export async function tell(
  server: DatabaseServer,
  seed: number,
  features: Features,
  steps: readonly Step[] = stepsOf(seed, features),
  options: Partial<SandboxOptions> = {},
): Promise<Ending> {
  const { random } = Math;
  // The app spreads its waits by it.
  Math.random = seededRandom(seed);
  const world = newWorld(new StandingClock(), new Dice(seed));
  const stage = await openStage(server, world, seed, features, options);
  const told: string[] = [];
  try {
    told.push(...(await begin(stage, new Dice(seed + 1), features)));
    let checked = -1;
    for (const step of steps) {
      const known = stage.meanwhile.length;
      const what = await perform(stage, step, features);
      if (what !== undefined) told.push(`${step.kind}: ${what}`);
      told.push(...stage.meanwhile.slice(known).map((line) => `meanwhile ${line}`));
      if (stage.writes() === checked) continue;
      checked = stage.writes();
      const problems = await untrueCopies(stage.sandbox.database);
      if (problems.length > 0) return { problems, mendedBy: 'nothing', told };
    }
    stage.calm();
    return { ...(await end(stage)), told };
  } catch (error) {
    return { problems: [`the story broke off: ${String(error)}`], mendedBy: 'nothing', told };
  } finally {
    await stage.close();
    Math.random = random;
  }
}

async function begin(stage: Stage, dice: Dice, features: Features): Promise<string[]> {
  const { world, sandbox } = stage;
  await mapFields(stage);
  const [one, two, three] = world.site.projects.all;
  if (!one || !two || !three) throw new Error('the site lacks its projects');
  await saveDocument(stage, two.id, { defects: { filter: 'priority = High OR labels is EMPTY' } });
  const isCalm = dice.chance(0.5);
  if (!isCalm) stage.disturb();
  const enabled = dice.chance(0.5) ? [one, two, three] : [one, two];
  for (const project of enabled) await enableProject(stage, project);
  if (dice.chance(0.7)) await sandbox.platform.settle();
  if (isCalm) {
    const twice = [...stage.timesRead].filter(([, times]) => times > 1);
    if (twice.length > 0) throw new Error(`the back-fill read twice: ${twice.map(([id]) => id).join(', ')}`);
    stage.disturb();
  }
  return [`enabled: ${enabled.map(({ key }) => key).join(', ')}; ${JSON.stringify(features)}`];
}

async function perform(stage: Stage, { kind, seed }: Step, features: Features): Promise<string | undefined> {
  const dice = new Dice(seed);
  const isQuiet = dice.chance(0.5) && features.quietChanges;
  const inJira = jiraStep(kind, isQuiet);
  if (inJira) {
    const what = inJira(stage.world, dice);
    stage.world.clock.advance(dice.int(0, 4000));
    return what;
  }
  const inApp: AppStep | undefined = { ...APP_STEPS, ...TIME_STEPS }[kind as keyof typeof APP_STEPS];
  if (!inApp) throw new Error(`there is no step ${kind}`);
  return inApp(stage, dice);
}

function jiraStep(kind: string, isQuiet: boolean): JiraStep | undefined {
  if (kind === 'delete project') return deleteSomeProject(isQuiet);
  const quiet = QUIET_STEPS[kind as keyof typeof QUIET_STEPS] as ((isQuiet: boolean) => JiraStep) | undefined;
  return quiet?.(isQuiet) ?? { ...JIRA_STEPS, ...SILENT_STEPS }[kind as keyof typeof JIRA_STEPS];
}

/** Settles everything and compares, mending by hours, a day and a sweep where that is needed. */
export async function end(stage: Stage): Promise<Pick<Ending, 'problems' | 'mendedBy'>> {
  const { sandbox, world, persist } = stage;
  await sandbox.platform.settle();
  await resumeFailed(stage);
  let problems = await problemsOf(stage);
  if (problems.length === 0) return { problems, mendedBy: 'nothing' };
  for (let hour = 0; hour < HOURS; hour += 1) {
    await anHourLater(stage);
    problems = await problemsOf(stage);
    if (problems.length === 0) return { problems, mendedBy: 'hours' };
  }
  world.clock.advance(24 * HOUR_MS);
  await anHourLater(stage);
  problems = await problemsOf(stage);
  if (problems.length === 0) return { problems, mendedBy: 'a day' };
  for (const id of world.enabled) await persist('sweep-index', { projectId: Number(id) });
  await sandbox.platform.settle();
  return { problems: await problemsOf(stage), mendedBy: 'a sweep' };
}

/** A reading that Jira made fail again and again waits for an administrator. */
async function resumeFailed({ sandbox, world, persist }: Stage): Promise<void> {
  for (const id of world.enabled) {
    const projectId = Number(id);
    const { index } = await persist('report', { projectId });
    if (index.failure) await persist('pause-reading', { projectId, paused: false });
  }
  await sandbox.platform.settle();
}

/** An hour passes and the app's schedule runs. */
export async function anHourLater({
  sandbox,
  world,
}: {
  sandbox: Stage['sandbox'];
  world: World;
}): Promise<void> {
  world.clock.advance(HOUR_MS);
  await sandbox.platform.runSchedule('hourly').catch((error: unknown) => {
    // A schedule that fails is not repeated before the next hour.
    if (!(error instanceof InvocationFailure)) throw error;
  });
  await sandbox.platform.settle();
}
