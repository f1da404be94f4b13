import type { OutcomeCounts } from '../aggregate/counts';
import type { Maturity } from '../aggregate/maturity';
import { windowCounts } from '../aggregate/releases';
import type { GadgetCounts } from '../gadget/counts';
import type { Settings } from '../settings';
import { type Proportion, proportionOf } from './proportion';
import { type Rate, rateOf } from './rate';

/** What a gadget's number is over. */
export type GadgetSpan =
  /** The headline: the last mature releases, else the rolling days that stand in for them. */
  | { readonly kind: 'mature releases' }
  | { readonly kind: 'release'; readonly id: number }
  | { readonly kind: 'days'; readonly days: number };

/** What the number turned out to be over. */
export type GadgetBasis =
  | { readonly kind: 'mature releases'; readonly releases: number }
  /** `maturing`: the release that is youngest out, where the days stand in because none is mature. */
  | {
      readonly kind: 'days';
      readonly days: number;
      readonly standIn: boolean;
      readonly maturing: MaturingRelease | null;
    }
  | { readonly kind: 'release'; readonly name: string; readonly maturity: Maturity };

export interface MaturingRelease {
  readonly name: string;
  readonly ageDays: number;
}

/** The number of a gadget, or that what it is set to is not there any more. */
export type GadgetNumber =
  | { readonly state: 'release gone'; readonly id: number }
  | {
      readonly state: 'number';
      readonly basis: GadgetBasis;
      readonly rate: Rate;
      /** Defect detection: contained of what is classified. */
      readonly containment: Proportion;
    };

type Edges = Pick<Settings, 'minimumN'>;

export function presentGadget(counts: GadgetCounts, span: GadgetSpan, { minimumN }: Edges): GadgetNumber {
  const found = countsOver(counts, span);
  if (found === null) return { state: 'release gone', id: span.kind === 'release' ? span.id : 0 };
  const { escaped, contained } = found.counts;
  return {
    state: 'number',
    basis: found.basis,
    rate: rateOf(found.counts, minimumN),
    containment: proportionOf({ found: contained, of: escaped + contained }, minimumN),
  };
}

function countsOver(
  counts: GadgetCounts,
  span: GadgetSpan,
): { readonly basis: GadgetBasis; readonly counts: OutcomeCounts } | null {
  switch (span.kind) {
    case 'release': {
      const row = counts.releases.find(({ release }) => release.id === span.id);
      return row
        ? {
            basis: { kind: 'release', name: row.release.name, maturity: row.maturity },
            counts: windowCounts(row),
          }
        : null;
    }
    case 'days': {
      const rolling = counts.rolling.find(({ days }) => days === span.days);
      return rolling
        ? {
            basis: { kind: 'days', days: span.days, standIn: false, maturing: null },
            counts: rolling.counts,
          }
        : null;
    }
    case 'mature releases': {
      const { headline } = counts;
      return {
        basis:
          headline.basis === 'mature releases'
            ? { kind: 'mature releases', releases: headline.releaseIds.length }
            : { kind: 'days', days: headline.days, standIn: true, maturing: youngestOut(counts) },
        counts: headline.counts,
      };
    }
  }
}

function youngestOut({ releases }: GadgetCounts): MaturingRelease | null {
  const row = releases.findLast(({ maturity }) => maturity.state === 'maturing');
  return row && row.maturity.state === 'maturing'
    ? { name: row.release.name, ageDays: row.maturity.ageDays }
    : null;
}
