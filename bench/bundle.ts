import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../sandbox/open';
import type { Figure } from './figure';

const DIST = path.join(ROOT, 'static/dist');
const LIMITS = {
  'project-page': 175,
  gadget: 120,
  'gadget-edit': 120,
  widget: 120,
  'widget-edit': 120,
  'issue-panel': 120,
  admin: 175,
} as const;

/** Kilobytes of gzipped JavaScript that each surface loads before it can show anything. */
export function bundleFigures(): readonly Figure[] {
  return Object.entries(LIMITS).map(([surface, most]) => ({
    name: `${surface}: gzipped KB of JavaScript at first`,
    value: kilobytes(scriptsOf(`${surface}.html`)),
    most,
  }));
}

/** The scripts that a page names, with everything that they import when they load. */
function scriptsOf(page: string): ReadonlySet<string> {
  const html = readFileSync(path.join(DIST, page), 'utf8');
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom\s*|\bimport\s*)"(\.[^"]+\.js)"/g))
      visit(path.resolve(path.dirname(file), name ?? ''));
  };
  for (const [, name] of html.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.js)"/g))
    visit(path.resolve(DIST, name ?? ''));
  if (found.size === 0) throw new Error(`${page} loads no script: was static/dist built?`);
  return found;
}

function kilobytes(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;
}
