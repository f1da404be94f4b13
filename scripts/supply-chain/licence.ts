import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LockedPackage } from './lock';

/** Atlassian's terms, under which the @forge packages come: they ask for nothing that a Forge app does not promise anyway. */
export const ATLASSIAN_TERMS = {
  id: 'LicenseRef-Atlassian-Developer-Terms',
  name: 'Atlassian Developer Terms',
  url: 'https://developer.atlassian.com/platform/marketplace/atlassian-developer-terms/',
} as const;

/** SPDX ids of what may ship with the app: none asks for the app's own source. */
const MAY_SHIP = new Set<string>([
  '0BSD',
  'Apache-2.0',
  ATLASSIAN_TERMS.id,
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);
/** What may also build and test it: of these nothing gets into what ships. */
const MAY_BUILD = new Set<string>([...MAY_SHIP, 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0']);

/** Packages that state their licence in words of their own, read by a person; of that version alone. */
const READ_BY_HAND = new Map([['@visx/vendor@4.0.0', 'MIT AND ISC']]);

/**
 * The licence of a package as an SPDX expression; null when it states none that is known.
 * @param root the lock file's folder, where packages are installed: a licence may be a file
 */
export function licenceOf(locked: LockedPackage, root: string): string | null {
  const { name, version, stated } = locked;
  const read = READ_BY_HAND.get(`${name}@${version}`);
  if (read !== undefined) return read;
  const file = /^SEE LICENSE IN ([\w.]+)$/.exec(stated ?? '')?.[1];
  if (file === undefined) return stated ?? null;
  const place = path.join(root, locked.folder, file);
  return existsSync(place) && isUnderAtlassianTerms(readFileSync(place, 'utf8')) ? ATLASSIAN_TERMS.id : null;
}

function isUnderAtlassianTerms(text: string): boolean {
  return /^Copyright \(c\) \d{4} Atlassian\s/.test(text) && text.includes(ATLASSIAN_TERMS.url);
}

/** Whether a package of that licence may be used: of an OR one side has to be allowed, of an AND both. */
export function isAllowed(licence: string, ships: boolean): boolean {
  const allowed = ships ? MAY_SHIP : MAY_BUILD;
  const sides = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return sides.some((side) => side.split(' AND ').every((id) => allowed.has(id)));
}
