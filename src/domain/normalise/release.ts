import type { Day } from '../day';
import type { VersionFacts } from '../facts';
import { matchingIds } from '../names';
import type { Settings } from '../settings';
import { looksLikeBucket } from './bucket';

/** A version that the project counts as a release. */
export interface Release extends VersionFacts {
  readonly projectKey: string;
  /** The day it shipped: its date when it is released, else null. The flag alone, without a date, decides nothing. */
  readonly shippedDay: Day | null;
  /** A name like a sprint's or a bucket's: such a release is never inferred. */
  readonly suggestedBucket: boolean;
}

/** The releases of a project: looked up by id, and in the one order that all pages use. */
export interface Releases {
  readonly byId: ReadonlyMap<number, Release>;
  /** Each release as a list of its own: most defects name one version. */
  readonly alone: ReadonlyMap<number, readonly Release[]>;
  readonly inOrder: readonly Release[];
  /** What may be inferred from a day alone, in order: no suggested sprint or bucket, decided or not. */
  readonly inferable: { readonly shipped: readonly Release[]; readonly dated: readonly Release[] };
  /** Ids of versions that exist but are not releases here: a defect looks through them. */
  readonly notReleases: ReadonlySet<number>;
}

/** Release date (undated last), project key, place in Jira's list, id (metrics.md, section 5). */
export function compareReleases(a: Release, b: Release): number {
  return (
    (a.releaseDay ?? Infinity) - (b.releaseDay ?? Infinity) ||
    compareText(a.projectKey, b.projectKey) ||
    a.position - b.position ||
    a.id - b.id
  );
}

/** Splits a project's versions into releases and what the project does not count as one. */
export function releasesOf(
  projectKey: string,
  versions: readonly VersionFacts[],
  settings: Settings['releases'],
): Releases {
  const marked = matchingIds(settings.notReleases, new Map(versions.map((v) => [v.id, v.name])));
  const inOrder: Release[] = [];
  const notReleases = new Set<number>();
  for (const version of versions) {
    const suggestedBucket = looksLikeBucket(version.name);
    if (marked.has(version.id) || (settings.excludeSuggested && suggestedBucket)) {
      notReleases.add(version.id);
      continue;
    }
    const shippedDay = version.released ? version.releaseDay : null;
    inOrder.push({ ...version, projectKey, shippedDay, suggestedBucket });
  }
  inOrder.sort(compareReleases);
  const dated = inOrder.filter((release) => release.releaseDay !== null && !release.suggestedBucket);
  return {
    byId: new Map(inOrder.map((release) => [release.id, release])),
    alone: new Map(inOrder.map((release) => [release.id, [release]])),
    inOrder,
    inferable: { shipped: dated.filter((release) => release.shippedDay !== null), dated },
    notReleases,
  };
}

/** The releases among a defect's version ids, in order, each once. Unknown ids and non-releases are looked through. */
export function releasesAmong(ids: readonly number[], releases: Releases): readonly Release[] {
  const only = ids[0];
  if (only === undefined) return NO_RELEASES;
  if (ids.length === 1) return releases.alone.get(only) ?? NO_RELEASES;
  const found = new Set<Release>();
  for (const id of ids) {
    const release = releases.byId.get(id);
    if (release) found.add(release);
  }
  return [...found].sort(compareReleases);
}

const NO_RELEASES: readonly Release[] = [];

/** How many of the dated releases, in order, are dated before the day. */
export function countBefore(day: Day, dated: readonly Release[]): number {
  let low = 0;
  let high = dated.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dated[middle]?.releaseDay ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
