import type { PlacedDefect } from '../attribute/place';
import { Sprints } from '../attribute/sprints';
import type { Day } from '../day';
import type { ProjectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type AreaCounts, AreaTally } from './areas/area-counts';
import { conflictOf } from './companions/conflicts';
import { type FailureShare, FailureShareTally } from './companions/failure-share';
import { type FollowThrough, FollowThroughTally } from './companions/follow-through';
import { type MechanismByOrigin, MechanismTally } from './companions/mechanisms';
import { type Recurrences, RecurrenceTally } from './companions/recurrences';
import { type EscapesBySeverity, SeverityQuartersTally } from './companions/severity-quarters';
import { type TimeToResolve, TimeToResolveTally } from './companions/time-to-resolve';
import { type TriageNeed, TriageTally } from './companions/triage-need';
import { type WeightedRate, WeightedRateTally } from './companions/weighted-rate';
import { ladderFrame } from './ladder/frame';
import { type LadderTables, LadderTally } from './ladder/ladder-tally';
import { type ReleaseTable, ReleaseTally } from './releases';
import { DailyTally } from './series/daily';
import { type SeriesCounts, seriesCounts } from './series/period-counts';
import { type SeverityTable, severityTable } from './severities';
import { type SprintTable, SprintTally } from './sprint-tally';

/** What is added up from in-scope defects, each table by a tally of its own. Null is *no data*. */
export interface InScopeTables {
  readonly releases: ReleaseTable;
  readonly severities: SeverityTable;
  readonly weighted: WeightedRate;
  readonly ladder: LadderTables;
  /** Null when the project maps no such dimension. */
  readonly types: AreaCounts | null;
  readonly areas: AreaCounts | null;
  readonly series: SeriesCounts;
  /** Null when no sprints were read, and of several projects: a sprint is of one project's board. */
  readonly sprints: SprintTable | null;
  readonly escapesBySeverity: EscapesBySeverity;
  /** Null of several projects: medians cannot be pooled. */
  readonly timeToResolve: TimeToResolve | null;
  readonly failureShare: FailureShare;
  /** Null when no changelog was read, and when the project ignores reopenings. */
  readonly recurrences: Recurrences | null;
  readonly mechanisms: MechanismByOrigin;
  /** Null without escapes, and when nothing tells of any of them. */
  readonly followThrough: FollowThrough | null;
  /** Defects tagged contained although an affected version had shipped before. They count as tagged. */
  readonly conflicts: number;
  readonly triage: TriageNeed;
}

/** Adds defects up to one table, one at a time. */
export interface DefectTally<Result> {
  add(defect: PlacedDefect): void;
  result(): Result;
}

/** What is summed over the days. */
type OfDays = 'series' | 'severities';
type Tallies = { readonly [T in Exclude<keyof InScopeTables, OfDays>]: DefectTally<InScopeTables[T]> };

/** Every table of the in-scope defects, filled in one pass. */
export class InScopeTally implements DefectTally<InScopeTables> {
  private readonly tallies: Tallies;
  private readonly days = new DailyTally();

  constructor(
    facts: Pick<ProjectFacts, 'linkedIssues' | 'sprints'>,
    meaning: Meaning,
    private readonly asOf: Day,
  ) {
    this.tallies = talliesOf(facts, meaning, asOf);
  }

  add(defect: PlacedDefect): void {
    const { tallies } = this;
    // One by one: a call that always means the same tally takes half the time of one in a loop over all of them.
    this.days.add(defect);
    tallies.releases.add(defect);
    tallies.weighted.add(defect);
    tallies.ladder.add(defect);
    tallies.types.add(defect);
    tallies.areas.add(defect);
    tallies.sprints.add(defect);
    tallies.escapesBySeverity.add(defect);
    tallies.timeToResolve.add(defect);
    tallies.failureShare.add(defect);
    tallies.recurrences.add(defect);
    tallies.mechanisms.add(defect);
    tallies.followThrough.add(defect);
    tallies.triage.add(defect);
    tallies.conflicts.add(defect);
  }

  result(): InScopeTables {
    const { tallies } = this;
    const days = this.days.result();
    return {
      releases: tallies.releases.result(),
      severities: severityTable(days),
      weighted: tallies.weighted.result(),
      ladder: tallies.ladder.result(),
      types: tallies.types.result(),
      areas: tallies.areas.result(),
      series: seriesCounts(days, this.asOf),
      sprints: tallies.sprints.result(),
      escapesBySeverity: tallies.escapesBySeverity.result(),
      timeToResolve: tallies.timeToResolve.result(),
      failureShare: tallies.failureShare.result(),
      recurrences: tallies.recurrences.result(),
      mechanisms: tallies.mechanisms.result(),
      followThrough: tallies.followThrough.result(),
      conflicts: tallies.conflicts.result(),
      triage: tallies.triage.result(),
    };
  }
}

function talliesOf(
  facts: Pick<ProjectFacts, 'linkedIssues' | 'sprints'>,
  meaning: Meaning,
  asOf: Day,
): Tallies {
  const { settings } = meaning;
  return {
    releases: new ReleaseTally(meaning, asOf),
    weighted: new WeightedRateTally(),
    ladder: new LadderTally(ladderFrame(meaning), (defect) => defect.types),
    types: meaning.types ? new AreaTally((defect) => defect.types) : NO_DATA,
    areas: meaning.areas ? new AreaTally((defect) => defect.areas) : NO_DATA,
    sprints: facts.sprints ? new SprintTally(new Sprints(facts.sprints, meaning.calendar)) : NO_DATA,
    escapesBySeverity: new SeverityQuartersTally(asOf),
    timeToResolve: new TimeToResolveTally(),
    failureShare: new FailureShareTally(meaning, asOf),
    recurrences: settings.reopened.policy === 'ignored' ? NO_DATA : new RecurrenceTally(meaning, asOf),
    mechanisms: new MechanismTally(settings),
    followThrough: new FollowThroughTally(meaning, facts.linkedIssues),
    triage: new TriageTally(asOf),
    conflicts: new Count((defect) => conflictOf(defect, meaning) !== null),
  };
}

const NO_DATA: DefectTally<null> = { add: () => undefined, result: () => null };

/** How many defects something is true of. */
class Count implements DefectTally<number> {
  private count = 0;

  constructor(private readonly isCounted: (defect: PlacedDefect) => boolean) {}

  add(defect: PlacedDefect): void {
    if (this.isCounted(defect)) this.count++;
  }

  result(): number {
    return this.count;
  }
}
