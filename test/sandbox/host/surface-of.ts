import type { Frame, Locator, Page } from 'playwright-core';
import { windowOf } from '../../browser/window-of';

/** The window of a module's surface, once the fixture in it has drawn its context. */
export async function surfaceOf(page: Page, module: string, within?: Locator): Promise<Frame> {
  const frame = await windowOf(page, module, within);
  await frame.waitForSelector('pre:not(:empty)');
  return frame;
}
