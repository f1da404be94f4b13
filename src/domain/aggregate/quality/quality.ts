import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { ProjectFacts } from '../../facts';
import type { Meaning } from '../../normalise/meaning';
import { type MonthCoverage, CoverageTally, poolCoverage } from './coverage';
import { isFixedBeforeAffected } from './fix-order';
import { type FlawedVersion, FlawedVersionTally, poolFlawedVersions } from './flawed-versions';
import { poolUnmapped, type UnmappedValue, UnmappedTally } from './unmapped';

/** What the numbers rest on, beside what other tables count anyway (product.md, *Data quality*). */
export interface DataQuality {
  readonly coverage: readonly MonthCoverage[];
  readonly unmapped: readonly UnmappedValue[];
  readonly versions: readonly FlawedVersion[];
  /** In-scope defects that were fixed in releases older than those they affect. */
  readonly fixedBeforeAffected: number;
}

/** Adds up placed defects of any row: versions are of all that was read, the rest is of what is in scope. */
export class QualityTally {
  private readonly coverage = new CoverageTally();
  private readonly unmapped: UnmappedTally;
  private readonly versions: FlawedVersionTally;
  private fixedBeforeAffected = 0;

  constructor({ names, versions }: Pick<ProjectFacts, 'names' | 'versions'>, meaning: Meaning, asOf: Day) {
    this.unmapped = new UnmappedTally(names, meaning.settings);
    this.versions = new FlawedVersionTally(versions, meaning, asOf);
  }

  add(defect: PlacedDefect): void {
    this.versions.add(defect);
    if (defect.row !== 'in scope') return;
    this.coverage.add(defect);
    this.unmapped.add(defect);
    if (isFixedBeforeAffected(defect)) this.fixedBeforeAffected++;
  }

  result(): DataQuality {
    return {
      coverage: this.coverage.result(),
      unmapped: this.unmapped.result(),
      versions: this.versions.result(),
      fixedBeforeAffected: this.fixedBeforeAffected,
    };
  }
}

/** Several projects as one. */
export function poolQuality(parts: readonly DataQuality[]): DataQuality {
  return {
    coverage: poolCoverage(parts.map(({ coverage }) => coverage)),
    unmapped: poolUnmapped(parts.map(({ unmapped }) => unmapped)),
    versions: poolFlawedVersions(parts.map(({ versions }) => versions)),
    fixedBeforeAffected: parts.reduce((sum, part) => sum + part.fixedBeforeAffected, 0),
  };
}
