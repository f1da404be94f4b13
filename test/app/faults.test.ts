import type { Browser, Frame } from 'playwright-core';
import { deleteProject } from '../../sandbox/jira';
import { describeInBrowser } from '../browser/chromium';
import { until } from '../browser/until';
import { data } from '../support/site';
import { type FaultsSite, openFaults, PLACES, type Place, type Seat, sit } from './faults-site';

jest.setTimeout(120_000);

const CUT_OFF = 'No answer from the app';

describeInBrowser('when something fails', (browser: () => Browser) => {
  let stage: FaultsSite;
  let seat: Seat;

  beforeAll(async () => {
    stage = await openFaults();
  });
  afterEach(() => seat.leave());
  afterAll(async () => {
    expect(stage.host.cspViolations).toEqual([]);
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  const at = async (name: string): Promise<Seat> => {
    const place = PLACES[name] as Place;
    seat = await sit(stage, browser(), place);
    return seat;
  };
  const isReady = (frame: Frame, { ready }: Place) => frame.getByText(ready).first().waitFor();

  test.each(Object.entries(PLACES))(
    '%s: no answer is told, and the page recovers by itself once the browser is online again',
    async (name, place) => {
      const here = await at(name);
      const reconnect = await here.cutOff();
      const frame = await here.arrive();
      await frame.getByText(CUT_OFF).first().waitFor();
      await reconnect();
      await here.backOnline();
      await isReady(frame, place);
      expect(await frame.getByText(CUT_OFF).count()).toBe(0);
    },
  );

  test('settings: a draft outlives a lost connection and an ended session, and is saved afterwards', async () => {
    const here = await at('settings');
    const frame = await here.arrive();
    await frame.getByText('Reopened defects').first().waitFor();
  });
});
