import type { Frame, Locator, Page } from 'playwright-core';

/** The window of a module's surface on the page, the last one where there are several. */
export async function windowOf(page: Page, module: string, within?: Locator): Promise<Frame> {
  const selector = `iframe[data-module="${module}"]`;
  const iframe = (within ?? page.locator('body')).locator(selector).last();
  const element = await iframe.elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`the module ${module} has no window`);
  return frame;
}
