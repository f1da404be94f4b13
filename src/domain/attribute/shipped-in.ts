import type { Day } from '../day';
import { countBefore, type Release, type Releases, releasesAmong } from '../normalise/release';
import type { ClassifiedDefect } from '../classify/classify';

/** Which fact named the release; `release date` is inferred from the day alone. */
export type ShippedInReason = 'affected version' | 'fix version' | 'release date';

/** The release whose net a defect passed or was caught by, and why; null is *no release*. */
export type ShippedIn = { readonly release: Release; readonly reason: ShippedInReason } | null;

/** metrics.md, section 5, *Shipped in*. */
export function shippedIn(
  defect: Pick<ClassifiedDefect, 'facts' | 'createdDay' | 'outcome'>,
  releases: Releases,
): ShippedIn {
  const { facts, createdDay } = defect;
  const affected = releasesAmong(facts.affected, releases);
  const fixed = (): readonly Release[] => releasesAmong(facts.fixed, releases);
  switch (defect.outcome) {
    case 'escaped':
      return (
        because(
          'affected version',
          affected.find((r) => r.shippedDay !== null && r.shippedDay < createdDay),
        ) ?? because('release date', lastShippedBefore(createdDay, releases))
      );
    case 'contained':
      return (
        because(
          'affected version',
          affected.find((r) => datedFrom(createdDay, r)),
        ) ??
        because(
          'fix version',
          fixed().find((r) => datedFrom(createdDay, r)),
        ) ??
        because('release date', firstDatedFrom(createdDay, releases))
      );
    case 'unclassified':
      return (
        because(
          'affected version',
          affected.find((r) => r.releaseDay !== null),
        ) ??
        because(
          'fix version',
          fixed().find((r) => datedFrom(createdDay, r)),
        )
      );
  }
}

function because(reason: ShippedInReason, release: Release | undefined): ShippedIn {
  return release ? { release, reason } : null;
}

/** Planned dates serve here: what was caught before a release was caught by that release's net. */
function datedFrom(day: Day, release: Release): boolean {
  return release.releaseDay !== null && release.releaseDay >= day;
}

function lastShippedBefore(day: Day, { inferable }: Releases): Release | undefined {
  return inferable.shipped[countBefore(day, inferable.shipped) - 1];
}

function firstDatedFrom(day: Day, { inferable }: Releases): Release | undefined {
  return inferable.dated[countBefore(day, inferable.dated)];
}
