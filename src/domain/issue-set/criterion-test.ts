import { conflictOf } from '../aggregate/companions/conflicts';
import { preventionOf } from '../aggregate/companions/follow-through';
import { type LadderFrame, ladderFrame } from '../aggregate/ladder/frame';
import { lampFinding } from '../aggregate/lamps';
import { withinWindow } from '../aggregate/maturity';
import { escapeDayOf, type PlacedDefect } from '../attribute/place';
import { parseDay } from '../day';
import type { ProjectFacts } from '../facts';
import { fold } from '../names';
import type { Meaning } from '../normalise/meaning';
import type { Criterion } from './criterion';
import { triageNeedOf } from '../triage/lacking';
import { qualityTest } from './quality-criterion';
import { catchTest, flowTest, isFoundAt, layerTest, verdictTest } from './on-the-ladder';

export type DefectTest = (defect: PlacedDefect) => boolean;

/** Makes criteria into tests of placed defects, each by the rule that the report counts by. */
export class CriterionTests {
  private readonly frame: LadderFrame;
  private readonly versionIds: ReadonlySet<number>;

  constructor(
    private readonly facts: Pick<ProjectFacts, 'versions' | 'linkedIssues'>,
    private readonly meaning: Meaning,
  ) {
    this.frame = ladderFrame(meaning);
    this.versionIds = new Set(facts.versions.map(({ id }) => id));
  }

  of(criterion: Criterion): DefectTest {
    switch (criterion.by) {
      case 'outcome':
        return ({ outcome }) =>
          criterion.is === 'classified' ? outcome !== 'unclassified' : outcome === criterion.is;
      case 'severity':
        return ({ severity }) => severity === criterion.is;
      case 'provenance':
        return ({ outcome, discovery }) => {
          if (outcome === 'unclassified' || discovery.provenance === 'none') return false;
          return (
            discovery.provenance === criterion.is || ('rule' in discovery && discovery.rule === criterion.is)
          );
        };
      case 'origin':
        return ({ origin }) => (origin?.name ?? null) === criterion.is;
      case 'found': {
        const isThere = isFoundAt(criterion.at, this.frame);
        return ({ discovery }) => isThere(discovery.range);
      }
      case 'verdict':
        return verdictTest(criterion, this.frame);
      case 'catch':
        return catchTest(criterion, this.frame);
      case 'flow':
        return flowTest(criterion, this.frame);
      case 'layer':
        return layerTest(criterion, this.frame);
      case 'mechanism':
        return ({ mechanism }) => (mechanism?.name ?? null) === criterion.is;
      case 'prevention':
        return ({ facts }) =>
          preventionOf(facts, this.facts.linkedIssues, this.meaning.prevention) === criterion.is;
      case 'type':
        return ({ types }) => isAmong(criterion.is, types);
      case 'area':
        return ({ areas }) => isAmong(criterion.is, areas);
      case 'fixed in':
        return ({ fixedIn }) => criterion.releases.includes(fixedIn?.id ?? null);
      case 'shipped in':
        return ({ shippedIn }) => criterion.releases.includes(shippedIn?.release.id ?? null);
      case 'day alone':
        return ({ shippedIn }) => shippedIn?.reason === 'release date';
      case 'window':
        return (defect) => this.countsForItsRelease(defect);
      case 'age':
        return (defect) => hadComeBy(defect, criterion.upTo);
      case 'lamp':
        return (defect) => {
          const found = lampFinding(criterion.is, defect, this.meaning);
          return criterion.counts === 'of' ? found !== null : found === true;
        };
      case 'created': {
        const [from, to] = [parseDay(criterion.from) ?? Infinity, parseDay(criterion.to) ?? -Infinity];
        return ({ createdDay }) => from <= createdDay && createdDay <= to;
      }
      case 'triage':
        return (defect) => triageNeedOf(defect) === criterion.is;
      case 'conflict':
        return (defect) => conflictOf(defect, this.meaning) !== null;
      case 'unmapped':
        return (defect) => isUnmapped(defect, criterion.field);
      case 'unknown version':
        return ({ facts: { affected, fixed } }) =>
          [...affected, ...fixed].some((id) => !this.versionIds.has(id));
      case 'coverage':
      case 'unmapped value':
      case 'names version':
      case 'fixed before affected':
        return qualityTest(criterion);
    }
  }

  private countsForItsRelease(defect: PlacedDefect): boolean {
    const { outcome, shippedIn } = defect;
    if (outcome !== 'escaped') return true;
    if (!shippedIn) return false;
    return withinWindow(shippedIn.release, escapeDayOf(defect), this.meaning.settings.exposureWindowDays);
  }
}

/** Whether it counts for the release it shipped in on day `days` after that: an escape only when it had come. */
function hadComeBy(defect: PlacedDefect, days: number): boolean {
  if (defect.outcome !== 'escaped') return true;
  const releaseDay = defect.shippedIn?.release.releaseDay ?? null;
  return releaseDay !== null && escapeDayOf(defect) - releaseDay <= days;
}

/** Whether the value is one of them, as the rows of a breakdown are told apart; null asks for none at all. */
function isAmong(value: string | null, values: readonly string[]): boolean {
  return value === null ? values.length === 0 : values.some((each) => fold(each) === fold(value));
}

function isUnmapped(
  { discovery, origin, mechanism, facts }: PlacedDefect,
  field: 'discovery' | 'origin' | 'mechanism',
): boolean {
  switch (field) {
    case 'discovery':
      return discovery.provenance === 'none' && discovery.unmapped;
    case 'origin':
      return origin === null && facts.originId !== null;
    case 'mechanism':
      return mechanism === null && facts.mechanismId !== null;
  }
}
