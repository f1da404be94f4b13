import type { Day } from '../day';
import { countBefore, type Release, type Releases } from '../normalise/release';
import type { ClassifiedDefect } from '../classify/classify';

/** Which fact named the release; `release date` is inferred from the day alone. */
export type ShippedInReason = 'affected version' | 'fix version' | 'release date';

/** The release whose net a defect passed or was caught by, and why; null is *no release*. */
export type ShippedIn = { readonly release: Release; readonly reason: ShippedInReason } | null;

/** metrics.md, section 5, *Shipped in*. */
export function shippedIn(
  {
    affected,
    fixed,
    createdDay,
    outcome,
  }: Pick<ClassifiedDefect, 'affected' | 'fixed' | 'createdDay' | 'outcome'>,
  releases: Releases,
): ShippedIn {
  switch (outcome) {
    case 'escaped':
      return (
        because('affected version', firstShippedBefore(createdDay, affected)) ??
        because('release date', lastShippedBefore(createdDay, releases))
      );
    case 'contained':
      return (
        because('affected version', firstDatedAmong(createdDay, affected)) ??
        because('fix version', firstDatedAmong(createdDay, fixed)) ??
        because('release date', firstDatedFrom(createdDay, releases))
      );
    case 'unclassified':
      return (
        because('affected version', firstDatedAmong(-Infinity, affected)) ??
        because('fix version', firstDatedAmong(createdDay, fixed))
      );
  }
}

function because(reason: ShippedInReason, release: Release | undefined): ShippedIn {
  return release ? { release, reason } : null;
}

function firstShippedBefore(day: Day, among: readonly Release[]): Release | undefined {
  for (const release of among) if (release.shippedDay !== null && release.shippedDay < day) return release;
  return undefined;
}

/** Planned dates serve here: what was caught before a release was caught by that release's net. */
function firstDatedAmong(day: Day, among: readonly Release[]): Release | undefined {
  for (const release of among) if (release.releaseDay !== null && release.releaseDay >= day) return release;
  return undefined;
}

function lastShippedBefore(day: Day, { inferable }: Releases): Release | undefined {
  return inferable.shipped[countBefore(day, inferable.shipped) - 1];
}

function firstDatedFrom(day: Day, { inferable }: Releases): Release | undefined {
  return inferable.dated[countBefore(day, inferable.dated)];
}
