import { openDatabaseServer, type DatabaseServer } from '../../../sandbox/database';
import { enableProject, mapFields } from './app-steps';
import { Dice } from './dice';
import { EVERYTHING } from './features';
import { JIRA_STEPS } from './jira-steps';
import { openStage } from './stage';
import { StandingClock } from './standing-clock';
import { anHourLater, end } from './story';
import { newWorld } from './world';

let server: DatabaseServer;
beforeAll(async () => {
  server = await openDatabaseServer();
});
afterAll(() => server.close());

let app: Record<string, unknown> | undefined;

/** The app in a registry of its own each hour: a new process knows nothing of the one before. */
async function appOfTheHour(): Promise<Record<string, unknown>> {
  if (!app)
    await jest.isolateModulesAsync(async () => {
      app = await import('../../../src/index');
    });
  return app ?? {};
}

test('a day in the life: edits and a new process every hour, all that can go wrong, and a true index at its end', async () => {
  const dice = new Dice(24);
  const world = newWorld(new StandingClock(), dice);
  const stage = await openStage(server, world, 24, EVERYTHING, { appModule: appOfTheHour });
  const { platform } = stage.sandbox;
  try {
    await mapFields(stage);
    for (const project of world.site.projects.all.slice(0, 3)) await enableProject(stage, project);
    stage.disturb();
    const start = world.clock.now();
    for (let hour = 1; hour <= 24; hour += 1) {
      for (let edits = 12; edits > 0; edits -= 1) {
        dice.pick(Object.values(JIRA_STEPS))(world, dice);
        await platform.pass(dice.int(0, 60_000));
      }
      app = undefined;
      platform.restart();
      await platform.pass(dice.int(0, 600_000));
      world.clock.advance(Math.max(0, start + (hour - 1) * 3_600_000 - world.clock.now()));
      await anHourLater(stage);
    }
    stage.calm();
    expect((await end(stage)).problems).toEqual([]);
  } finally {
    await stage.close();
  }
}, 300_000);
