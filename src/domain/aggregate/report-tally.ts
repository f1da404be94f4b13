import { place } from '../attribute/place';
import type { ClassifiedDefect } from '../classify/classify';
import { INFERENCE_RULES } from '../classify/discovery';
import { SCOPE_ROWS } from '../classify/scope';
import type { Day } from '../day';
import type { DefectFacts, VersionFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { emptyTally, type Tally } from './counts';
import { headlineOf } from './headline';
import { record } from './record';
import { ReleaseTally } from './releases';
import type { Report } from './report';

/** Adds classified defects up to a report, one at a time, so that a million of them need not be held. */
export class ReportTally {
  private read = 0;
  private readonly rows = record(SCOPE_ROWS, () => 0);
  private readonly outcomes: Tally = emptyTally();
  private readonly rolling: Tally = emptyTally();
  private readonly inferred = record(INFERENCE_RULES, () => 0);
  private tagged = 0;
  private unmappedDiscovery = 0;
  private withUnknownVersion = 0;
  private createdAfterAsOf = 0;
  private readonly releases: ReleaseTally;
  private readonly versionIds: ReadonlySet<number>;

  constructor(
    versions: readonly VersionFacts[],
    private readonly meaning: Meaning,
    private readonly asOf: Day,
  ) {
    this.releases = new ReleaseTally(meaning, asOf);
    this.versionIds = new Set(versions.map((version) => version.id));
  }

  add(defect: ClassifiedDefect): void {
    this.read++;
    this.rows[defect.row]++;
    if (defect.createdDay > this.asOf) this.createdAfterAsOf++;
    if (this.hasUnknownVersion(defect.facts)) this.withUnknownVersion++;
    if (defect.row !== 'in scope') return;
    this.outcomes[defect.outcome]++;
    const daysAgo = this.asOf - defect.createdDay;
    if (daysAgo >= 1 && daysAgo <= this.meaning.settings.headline.fallbackDays)
      this.rolling[defect.outcome]++;
    this.addProvenance(defect);
    this.releases.add(place(defect, this.meaning));
  }

  /** The report of what was added so far. */
  report(): Report {
    const { rows, outcomes, rolling, inferred, tagged, meaning } = this;
    const releases = this.releases.table();
    return {
      asOf: this.asOf,
      read: this.read,
      reconciliation: rows,
      outcomes,
      provenance: { tagged, inferred, unclassified: outcomes.unclassified },
      rolling,
      releases,
      headline: headlineOf(releases.rows, rolling, meaning.settings),
      notes: {
        unmappedDiscovery: this.unmappedDiscovery,
        withUnknownVersion: this.withUnknownVersion,
        createdAfterAsOf: this.createdAfterAsOf,
        versionsNotReleases: meaning.releases.notReleases.size,
        releasedWithoutDate: releases.rows.filter(
          (row) => row.release.released && row.release.releaseDay === null,
        ).length,
      },
    };
  }

  private addProvenance({ discovery, outcome }: ClassifiedDefect): void {
    if (discovery.provenance === 'none' && discovery.unmapped) this.unmappedDiscovery++;
    if (outcome === 'unclassified') return;
    if (discovery.provenance === 'tagged') this.tagged++;
    if (discovery.provenance === 'inferred') this.inferred[discovery.rule]++;
  }

  private hasUnknownVersion({ affected, fixed }: DefectFacts): boolean {
    return affected.some((id) => !this.versionIds.has(id)) || fixed.some((id) => !this.versionIds.has(id));
  }
}
