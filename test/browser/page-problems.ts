import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** Collects what the page's windows print as errors or do not catch, surfaces included. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong in one window, a line each; empty when nothing. */
export async function axeViolations(window: Page | Frame): Promise<string[]> {
  await window.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const run = `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => violations)`;
  const violations = await window.evaluate<AxeResult[]>(run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
