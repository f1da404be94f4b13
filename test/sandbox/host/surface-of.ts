import type { Frame, Locator, Page } from 'playwright-core';

/** The window of a module's surface, once the fixture in it has drawn its context. */
export async function surfaceOf(page: Page, module: string, within?: Locator): Promise<Frame> {
  const selector = `iframe[data-module="${module}"]`;
  const iframe = (within ?? page.locator('body')).locator(selector).last();
  const element = await iframe.elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`the module ${module} has no window`);
  await frame.waitForSelector('pre:not(:empty)');
  return frame;
}
