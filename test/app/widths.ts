import type { Frame, Page } from 'playwright-core';
import { until } from '../browser/until';

/**
 * Draws the page at each width (px), and waits until nothing of the window goes beyond its right edge.
 * @throws Error when something stays outside
 */
export async function expectFits(page: Page, window: Frame, widths: readonly number[]): Promise<void> {
  const height = page.viewportSize()?.height ?? 900;
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await until(
      () =>
        window.evaluate<{ asked: number; content: number; room: number }>(
          `({ asked: ${width}, content: document.documentElement.scrollWidth, room: document.documentElement.clientWidth })`,
        ),
      ({ asked, content, room }) => room <= asked && content <= room,
    );
  }
}
