import type { PlacedDefect } from '../attribute/place';
import type { Days } from '../calendar/period';
import { holds, rollingDays } from '../calendar/rolling';
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

/** The days that the lamps compare. */
export function lampDays(asOf: Day): { readonly recent: Days; readonly earlier: Days } {
  const recent = rollingDays(asOf, DAYS_A_SIDE);
  return { recent, earlier: rollingDays(recent.first, DAYS_A_SIDE) };
}

/** Lights the lamps from all read defects, of any scope row. */
export class LampTally {
  private readonly sides = { recent: emptySides(), earlier: emptySides() };
  private readonly days: ReturnType<typeof lampDays>;

  constructor(
    private readonly meaning: Meaning,
    asOf: Day,
  ) {
    this.days = lampDays(asOf);
  }

  add(defect: PlacedDefect): void {
    const { recent, earlier } = this.days;
    if (defect.createdDay < earlier.first || defect.createdDay > recent.last) return;
    const side = this.sides[holds(recent, defect.createdDay) ? 'recent' : 'earlier'];
    for (const name of LAMPS) {
      const found = lampFinding(name, defect, this.meaning);
      if (found !== null) count(side[name], found);
    }
  }

  result(): Lamps {
    const { recent, earlier } = this.sides;
    return lampsOf((name) => lampOf(recent[name], earlier[name], this.meaning.settings.minimumN));
  }
}

/** Whether the defect is what a lamp looks for; null: the lamp does not look at it. */
export function lampFinding(name: LampName, defect: PlacedDefect, meaning: Meaning): boolean | null {
  const inScope = defect.row === 'in scope';
  switch (name) {
    case 'unclassified':
      return inScope ? defect.outcome === 'unclassified' : null;
    case 'finds after release set aside':
      return isFindAfterRelease(defect, meaning) ? isSetAside(defect) : null;
    case 'tags moved to contained': {
      const { history } = defect.facts;
      if (!inScope || defect.discovery.provenance !== 'tagged' || !history) return null;
      return movedAfterRelease(defect, history.discoveryEdits, meaning);
    }
    case 'low severity among contained':
      return inScope && defect.outcome === 'contained' ? defect.severity === 'low' : null;
  }
}

/** A duplicate is no find of its own. */
function isFindAfterRelease({ row, discovery }: PlacedDefect, { ladder }: Meaning): boolean {
  return row !== 'duplicate' && discovery.range !== null && discovery.range.from >= ladder.releaseLine;
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
