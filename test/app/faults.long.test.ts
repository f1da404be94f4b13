import type { Browser } from 'playwright-core';
import { describeInBrowser } from '../browser/chromium';
import { type FaultsSite, openFaults, PLACES, type Seat, sit } from './faults-site';

jest.setTimeout(240_000);

describeInBrowser('every surface, when something fails', (browser: () => Browser) => {
  let stage: FaultsSite;
  let seat: Seat;

  beforeAll(async () => {
    stage = await openFaults();
  });
  afterEach(async () => {
    stage.jira.faults.clear();
    await seat.leave();
  });
  afterAll(async () => {
    expect(stage.host.cspViolations).toEqual([]);
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  describe.each(Object.entries(PLACES))('%s', (_name, place) => {
    const sitDown = async (): Promise<Seat> => {
      seat = await sit(stage, browser(), place);
      return seat;
    };
    /** More than all tries of a page make. */
    const fail = (fault: { status: 503 } | { status: 429; retryAfter: number }): void => {
      for (const operation of place.needs) stage.jira.faults.next(operation, fault, 50);
    };

    test('Jira fails: it is told with a code for the log, and another try goes well', async () => {
      const here = await sitDown();
      const frame = await here.arrive(() => fail({ status: 503 }));
      await frame.getByText('Jira did not answer').first().waitFor();
      stage.jira.faults.clear();
      await here.backOnline();
      await here.arrive();
      await (await here.frame()).getByText(place.ready).first().waitFor();
    });

    test('Jira asks to wait: it is told how long, and asked again by itself', async () => {
      const here = await sitDown();
      const frame = await here.arrive(() => fail({ status: 429, retryAfter: 1 }));
      await frame.getByText('Jira asks us to wait').first().waitFor();
      stage.jira.faults.clear();
      // Where all tries are used up meanwhile.
      await here.backOnline();
      await frame.getByText(place.ready).first().waitFor();
    });

    test('answers are slow: it says so, and shows them when they come', async () => {
      const here = await sitDown();
      const release = await here.slow();
      const frame = await here.arrive();
      await frame
        .getByText(/Loading…|The answer is awaited/)
        .first()
        .waitFor({ state: 'attached' });
      await release();
      await frame.getByText(place.ready).first().waitFor();
    });

    test('the session has ended: it is told, and after signing in everything is there', async () => {
      const here = await sitDown();
      const release = await here.slow();
      const frame = await here.arrive();
      await here.signOut();
      await release();
      await frame
        .getByText(/Sign in|This page is for Jira administrators/)
        .first()
        .waitFor();
      await here.signIn();
      await (await here.arrive()).getByText(place.ready).first().waitFor();
    });
  });
});
