import type { PlacedDefect } from '../attribute/place';
import type { Day } from '../day';
import type { Meaning } from '../normalise/meaning';
import { type DifferenceInterval, newcombe } from '../statistics/newcombe';
import { poolShares, type Share } from '../statistics/share';
import { movedAfterRelease } from './retagged';

/** What people do to a number rather than to the software (metrics.md, section 9, *Integrity lamps*). */
export const LAMPS = [
  'unclassified',
  'finds after release set aside',
  'tags moved to contained',
  'low severity among contained',
] as const;
export type LampName = (typeof LAMPS)[number];

/** A lamp is no score: lit says "look here", and nothing else. */
export interface Lamp {
  /** Defects created in the last 90 full days, and in the 90 before. */
  readonly recent: Share;
  readonly earlier: Share;
  /** Newcombe's 95 % interval of recent − earlier; null where a side has no data. */
  readonly interval: DifferenceInterval | null;
  readonly state: 'no data' | 'too few' | 'lit' | 'unlit';
}

export type Lamps = { readonly [L in LampName]: Lamp };

const DAYS_A_SIDE = 90;

/** Lights the lamps from all read defects, of any scope row. */
export class LampTally {
  private readonly sides = { recent: emptySides(), earlier: emptySides() };

  constructor(
    private readonly meaning: Meaning,
    private readonly asOf: Day,
  ) {}

  add(defect: PlacedDefect): void {
    const daysAgo = this.asOf - defect.createdDay;
    if (daysAgo < 1 || daysAgo > 2 * DAYS_A_SIDE) return;
    const side = this.sides[daysAgo <= DAYS_A_SIDE ? 'recent' : 'earlier'];
    const { history } = defect.facts;
    const inScope = defect.row === 'in scope';
    const contained = inScope && defect.outcome === 'contained';
    const tagged = inScope && defect.discovery.provenance === 'tagged';
    if (inScope) count(side.unclassified, defect.outcome === 'unclassified');
    if (this.isFindAfterRelease(defect)) count(side['finds after release set aside'], isSetAside(defect));
    if (tagged && history)
      count(side['tags moved to contained'], movedAfterRelease(defect, history.discoveryEdits, this.meaning));
    if (contained) count(side['low severity among contained'], defect.severity === 'low');
  }

  result(): Lamps {
    const { recent, earlier } = this.sides;
    return lampsOf((name) => lampOf(recent[name], earlier[name], this.meaning.settings.minimumN));
  }

  /** A duplicate is no find of its own. */
  private isFindAfterRelease({ row, discovery }: PlacedDefect): boolean {
    return (
      row !== 'duplicate' &&
      discovery.range !== null &&
      discovery.range.from >= this.meaning.ladder.releaseLine
    );
  }
}

function isSetAside({ row, mechanism, severity }: PlacedDefect): boolean {
  return row === 'rejected' || mechanism?.preventable === false || severity === 'low';
}

/** Several projects as one: their shares add up, and are judged anew. */
export function poolLamps(parts: readonly Lamps[], minimumN: number): Lamps {
  const side = (name: LampName, which: 'recent' | 'earlier'): Share =>
    poolShares(parts.map((part) => part[name][which]));
  const lamp = (name: LampName): Lamp => lampOf(side(name, 'recent'), side(name, 'earlier'), minimumN);
  return lampsOf(lamp);
}

function lampsOf(lamp: (name: LampName) => Lamp): Lamps {
  return {
    unclassified: lamp('unclassified'),
    'finds after release set aside': lamp('finds after release set aside'),
    'tags moved to contained': lamp('tags moved to contained'),
    'low severity among contained': lamp('low severity among contained'),
  };
}

function lampOf(recent: Share, earlier: Share, minimumN: number): Lamp {
  const interval = newcombe(recent, earlier);
  return { recent, earlier, interval, state: stateOf(interval, Math.min(recent.of, earlier.of) < minimumN) };
}

/** Only a rise lights a lamp. */
function stateOf(interval: DifferenceInterval | null, tooFew: boolean): Lamp['state'] {
  if (!interval) return 'no data';
  if (tooFew) return 'too few';
  return interval.lower > 0 ? 'lit' : 'unlit';
}

interface MutableSide {
  found: number;
  of: number;
}

function count(side: MutableSide, counts: boolean): void {
  side.of++;
  if (counts) side.found++;
}

function emptySides(): { readonly [L in LampName]: MutableSide } {
  return {
    unclassified: { found: 0, of: 0 },
    'finds after release set aside': { found: 0, of: 0 },
    'tags moved to contained': { found: 0, of: 0 },
    'low severity among contained': { found: 0, of: 0 },
  };
}
