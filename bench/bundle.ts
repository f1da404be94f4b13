import { readdirSync, readFileSync } from 'node:fs';
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

/** Pages that are loaded when they are opened, by the surface that they are of. */
const PAGES = { triage: 'project-page', 'data-quality': 'project-page', 'site-check': 'admin' } as const;
const MOST_A_PAGE = 40;

/** Kilobytes of gzipped JavaScript that a page loads beyond what its surface has loaded at first. */
export function lazyPageFigures(): readonly Figure[] {
  const files = readdirSync(path.join(DIST, 'assets'));
  return Object.entries(PAGES).map(([page, surface]) => {
    const first = scriptsOf(`${surface}.html`);
    const file = files.find((name) => name.startsWith(`${page}-`) && name.endsWith('.js'));
    if (file === undefined) throw new Error(`there is no script of the page ${page}: was static/dist built?`);
    const more = [...importedBy(path.join(DIST, 'assets', file))].filter((each) => !first.has(each));
    return {
      name: `${page}: gzipped KB of JavaScript more`,
      value: kilobytes(new Set(more)),
      most: MOST_A_PAGE,
    };
  });
}

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
  for (const [, name] of html.matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.js)"/g))
    importedBy(path.resolve(DIST, name ?? ''), found);
  if (found.size === 0) throw new Error(`${page} loads no script: was static/dist built?`);
  return found;
}

/** A script with everything that it imports when it loads, added to what was found before. */
function importedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, name] of code.matchAll(/(?:\bfrom\s*|\bimport\s*)"(\.[^"]+\.js)"/g))
    importedBy(path.resolve(path.dirname(file), name ?? ''), found);
  return found;
}

function kilobytes(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;
}
