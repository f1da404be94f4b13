import type { PlacedDefect } from '../attribute/place';
import { INFERENCE_RULES } from '../classify/discovery';
import { SCOPE_ROWS } from '../classify/scope';
import type { Day } from '../day';
import type { ProjectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { countOne, emptyTally, sumCounts, type Tally } from './counts';
import { headlineOf } from './headline';
import { LampTally } from './lamps';
import { QualityTally } from './quality/quality';
import { record } from './record';
import type { Report } from './report';
import { type DefectTally, InScopeTally } from './tables';

/** Adds placed defects of any row up to a report, one at a time, so that a million of them need not be held. */
export class ReportTally implements DefectTally<Omit<Report, 'importSpikes' | 'filtering'>> {
  private read = 0;
  private readonly rows = record(SCOPE_ROWS, () => 0);
  private readonly rolling: Tally = emptyTally();
  private readonly inferred = record(INFERENCE_RULES, () => 0);
  private tagged = 0;
  private unmappedDiscovery = 0;
  private withUnknownVersion = 0;
  private createdAfterAsOf = 0;
  private readonly tables: InScopeTally;
  private readonly lamps: LampTally;
  private readonly quality: QualityTally;
  private readonly versionIds: ReadonlySet<number>;

  constructor(
    facts: ProjectFacts,
    private readonly meaning: Meaning,
    private readonly asOf: Day,
  ) {
    this.tables = new InScopeTally(facts, meaning, asOf);
    this.lamps = new LampTally(meaning, asOf);
    this.quality = new QualityTally(facts, meaning, asOf);
    this.versionIds = new Set(facts.versions.map((version) => version.id));
  }

  add(defect: PlacedDefect): void {
    this.read++;
    this.rows[defect.row]++;
    if (defect.createdDay > this.asOf) this.createdAfterAsOf++;
    if (this.hasUnknownVersion(defect)) this.withUnknownVersion++;
    this.lamps.add(defect);
    this.quality.add(defect);
    if (defect.row !== 'in scope') return;
    const daysAgo = this.asOf - defect.createdDay;
    if (daysAgo >= 1 && daysAgo <= this.meaning.settings.headline.fallbackDays)
      countOne(this.rolling, defect.outcome);
    this.addProvenance(defect);
    this.tables.add(defect);
  }

  /** The report of what was added so far. */
  result(): Omit<Report, 'importSpikes' | 'filtering'> {
    const { rows, rolling, inferred, tagged, meaning } = this;
    const tables = this.tables.result();
    const { releases, severities } = tables;
    const outcomes = sumCounts(Object.values(severities));
    return {
      asOf: this.asOf,
      projects: 1,
      read: this.read,
      reconciliation: rows,
      outcomes,
      provenance: { tagged, inferred, unclassified: outcomes.unclassified },
      rolling,
      headline: headlineOf(releases.rows, rolling, meaning.settings),
      ...tables,
      lamps: this.lamps.result(),
      quality: this.quality.result(),
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

  private addProvenance({ discovery, outcome }: PlacedDefect): void {
    if (discovery.provenance === 'none' && discovery.unmapped) this.unmappedDiscovery++;
    if (outcome === 'unclassified') return;
    if (discovery.provenance === 'tagged') this.tagged++;
    if (discovery.provenance === 'inferred') this.inferred[discovery.rule]++;
  }

  private hasUnknownVersion({ facts, affected, fixed }: PlacedDefect): boolean {
    return this.holdsUnknown(facts.affected, affected) || this.holdsUnknown(facts.fixed, fixed);
  }

  private holdsUnknown(ids: readonly number[], releases: readonly unknown[]): boolean {
    // Each release is there once: as many as ids are all of them.
    if (ids.length === releases.length) return false;
    for (const id of ids) if (!this.versionIds.has(id)) return true;
    return false;
  }
}
