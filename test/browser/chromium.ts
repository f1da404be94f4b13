import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** No sandbox, since it runs as root in CI, and no talk with the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const MISSING =
  'no Chromium was found: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH';

/** The browser's program: what CHROMIUM_PATH names, else where systems have it; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return named;
  }
  return PLACES.find((place) => existsSync(place));
}

/**
 * A `describe` whose tests need a browser: one is open for all of them. Without Chromium they are skipped with a
 * warning, but under CI=true they fail.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined && process.env.CI !== 'true') {
    console.warn(`SKIPPED: ${name}: ${MISSING}`);
    describe.skip(name, () => tests(unopened));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executablePath === undefined) throw new Error(MISSING);
      browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
    });
    afterAll(() => browser?.close());
    tests(() => browser ?? unopened());
  });
}

function unopened(): never {
  throw new Error('the browser is not open');
}
