import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './until';

/**
 * The window of a module's surface on the page, the last one where there are several; one that is just being replaced
 * by another is waited out.
 */
export async function windowOf(page: Page, module: string, within?: Locator): Promise<Frame> {
  const selector = `iframe[data-module="${module}"]`;
  const iframe = (within ?? page.locator('body')).locator(selector).last();
  const frame = await until(
    async () => (await (await iframe.elementHandle())?.contentFrame()) ?? null,
    (found) => found !== null,
  );
  if (!frame) throw new Error(`the module ${module} has no window`);
  return frame;
}
