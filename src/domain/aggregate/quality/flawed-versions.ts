import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { VersionFacts } from '../../facts';
import type { Meaning } from '../../normalise/meaning';

/** What keeps a version from placing a defect in time, or makes it doubtful. */
export const VERSION_FLAWS = [
  'released without a date',
  'planned without a date',
  'planned in the past',
  'not a release',
  'looks like no release',
] as const;
export type VersionFlaw = (typeof VERSION_FLAWS)[number];

/** A version with a flaw; one that has two is listed twice. */
export interface FlawedVersion {
  readonly flaw: VersionFlaw;
  readonly id: number;
  readonly name: string;
  readonly day: Day | null;
  /** Defects read that name it as affected or as fixed in, each once. */
  readonly defects: number;
}

/**
 * What is to be known of a version. One that the project does not count as a release has no other flaw: it is looked
 * through.
 */
export function flawsOf(
  { id, released, releaseDay }: VersionFacts,
  { releases }: Pick<Meaning, 'releases'>,
  asOf: Day,
): readonly VersionFlaw[] {
  if (releases.notReleases.has(id)) return ['not a release'];
  const flaws: VersionFlaw[] = [];
  if (releaseDay === null) flaws.push(released ? 'released without a date' : 'planned without a date');
  else if (!released && releaseDay < asOf) flaws.push('planned in the past');
  if (releases.byId.get(id)?.suggestedBucket === true) flaws.push('looks like no release');
  return flaws;
}

/** Whether a defect names one of the versions. */
export function namesOneOf({ facts }: Pick<PlacedDefect, 'facts'>, ids: ReadonlySet<number>): boolean {
  return facts.affected.some((id) => ids.has(id)) || facts.fixed.some((id) => ids.has(id));
}

/** Counts read defects by the flawed versions that they name. */
export class FlawedVersionTally {
  private readonly flawed: readonly Omit<FlawedVersion, 'defects'>[];
  private readonly defects: Map<number, number>;

  constructor(versions: readonly VersionFacts[], meaning: Pick<Meaning, 'releases'>, asOf: Day) {
    this.flawed = versions.flatMap((version) =>
      flawsOf(version, meaning, asOf).map((flaw) => ({
        flaw,
        id: version.id,
        name: version.name,
        day: version.releaseDay,
      })),
    );
    this.defects = new Map(this.flawed.map(({ id }) => [id, 0]));
  }

  add({ facts }: PlacedDefect): void {
    if (this.defects.size === 0) return;
    const { affected, fixed } = facts;
    affected.forEach((id, place) => {
      if (affected.indexOf(id) === place) this.count(id);
    });
    fixed.forEach((id, place) => {
      if (fixed.indexOf(id) === place && !affected.includes(id)) this.count(id);
    });
  }

  /** In the order of their ids. */
  result(): readonly FlawedVersion[] {
    return inOrder(
      this.flawed.map((version) => ({ ...version, defects: this.defects.get(version.id) ?? 0 })),
    );
  }

  private count(id: number): void {
    const before = this.defects.get(id);
    if (before !== undefined) this.defects.set(id, before + 1);
  }
}

/** Several projects as one. */
export function poolFlawedVersions(parts: readonly (readonly FlawedVersion[])[]): readonly FlawedVersion[] {
  const pooled = new Map<string, FlawedVersion>();
  for (const version of parts.flat()) {
    const key = `${version.flaw} ${version.id}`;
    const before = pooled.get(key);
    pooled.set(key, before ? { ...before, defects: before.defects + version.defects } : version);
  }
  return inOrder([...pooled.values()]);
}

function inOrder(versions: readonly FlawedVersion[]): readonly FlawedVersion[] {
  return [...versions].sort(
    (a, b) => a.id - b.id || VERSION_FLAWS.indexOf(a.flaw) - VERSION_FLAWS.indexOf(b.flaw),
  );
}
