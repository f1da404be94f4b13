import type { Browser, Frame, Page } from 'playwright-core';
import { watchErrors } from '../../browser/page-problems';
import { openBench, type Bench } from './bench';
import { surfaceOf } from './surface-of';

/** A sandbox for all tests of a suite, and a fresh page for each. */
export interface Visit {
  readonly bench: Bench;
  readonly page: Page;
  /** What the page's windows printed as errors. */
  readonly errors: readonly string[];
  readonly open: (path: string) => Promise<void>;
  /** Opens an address and answers the window of a module's surface on it. */
  readonly openSurface: (path: string, module: string) => Promise<Frame>;
}

/** Sets the suite up; the answer is the visit of the test that runs. */
export function visits(browser: () => Browser): () => Visit {
  let bench: Bench;
  let visit: Visit | undefined;
  beforeAll(async () => {
    bench = await openBench();
  });
  beforeEach(async () => {
    const page = await browser().newPage();
    const errors = watchErrors(page);
    const open = async (path: string): Promise<void> => {
      await page.goto(bench.host.url + path);
    };
    const openSurface = async (path: string, module: string): Promise<Frame> => {
      await open(path);
      return surfaceOf(page, module);
    };
    visit = { bench, page, errors, open, openSurface };
  });
  afterEach(() => visit?.page.close());
  afterAll(() => bench.close());
  return () => {
    if (!visit) throw new Error('no test runs');
    return visit;
  };
}
