import type { Browser } from 'playwright-core';
import type { Stage } from '../../sandbox/stage';
import { enter, type Visitor } from './visit';

/** The stage of a suite, and who is there now: one at a time. */
export interface Visits {
  readonly stage: Stage;
  readonly visit: (as?: Parameters<typeof enter>[2]) => Promise<Visitor>;
}

/** Opens a stage for all tests of the suite that this is called in, and closes it; no error may have come from the app. */
export function visits(browser: () => Browser, openIt: () => Promise<Stage>): Visits {
  let stage: Stage | undefined;
  let visitor: Visitor | undefined;
  const opened = (): Stage => {
    if (!stage) throw new Error('the stage is not open');
    return stage;
  };
  const leave = async (): Promise<void> => {
    await visitor?.leave();
    visitor = undefined;
  };
  beforeAll(async () => {
    stage = await openIt();
  });
  afterEach(leave);
  afterAll(async () => {
    await stage?.close();
    expect(opened().platform.errors).toEqual([]);
  });
  return {
    get stage() {
      return opened();
    },
    visit: async (as = {}) => {
      await leave();
      return (visitor = await enter(opened(), browser(), as));
    },
  };
}
