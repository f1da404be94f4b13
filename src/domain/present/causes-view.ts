import { type MechanismByOrigin, paretoOf } from '../aggregate/companions/mechanisms';
import type { LadderFrame } from '../aggregate/ladder/frame';
import type { MissedCounts, MissedTable } from '../aggregate/ladder/missed';
import type { Report } from '../aggregate/report';
import { type Proportion, proportionOf } from './proportion';
import { presentShare, type ShareView } from './share-view';

/** Why escapes got out, of one mechanism. */
export interface Cause {
  readonly mechanism: string;
  readonly escaped: ShareView;
  /** This mechanism and all that are more frequent. */
  readonly cumulative: ShareView;
}

/** Counts by two things; rows and columns are named, null is unknown, and the margins add up to the whole. */
export interface CrossTable<R> {
  readonly columns: readonly (string | null)[];
  readonly rows: readonly { readonly row: R; readonly cells: readonly number[]; readonly total: number }[];
}

/** A row of *which layer missed which type*; `all` counts every escape once. */
export type MissedRow =
  { readonly kind: 'type'; readonly type: string } | { readonly kind: 'no type' } | { readonly kind: 'all' };

/** The page *Causes*. */
export interface CausesView {
  readonly escaped: number;
  /** The most frequent first. */
  readonly causes: readonly Cause[];
  /** Escapes of which nobody said why, and those with a value that no mapping knows. */
  readonly unknown: { readonly none: number; readonly unmapped: number; readonly all: ShareView };
  /** The most frequent mechanism; several that are equally frequent; none without any known. */
  readonly leading: readonly string[];
  /** The mechanisms that occur, unknown last; columns are origins. */
  readonly byOrigin: CrossTable<string | null>;
  readonly originTotals: readonly number[];
  /** Columns are the stages at which defects should have been caught. */
  readonly missed: CrossTable<MissedRow>;
  readonly followThrough: (Proportion & { readonly unknown: number }) | null;
  /** Left out of the escapes because nothing could have prevented them. */
  readonly notPreventable: number;
}

export function presentCauses(
  { mechanisms, ladder, followThrough, reconciliation }: Report,
  minimumN: number,
): CausesView {
  const { rows, escaped, unknown } = paretoOf(mechanisms);
  const share = (found: number): ShareView => presentShare({ found, of: escaped });
  const most = rows[0]?.escaped;
  return {
    escaped,
    causes: rows.map((row) => ({
      mechanism: row.mechanism.name,
      escaped: share(row.escaped),
      cumulative: share(row.cumulative),
    })),
    unknown: { ...unknown, all: share(unknown.none + unknown.unmapped) },
    leading: rows.filter((row) => row.escaped === most).map(({ mechanism }) => mechanism.name),
    byOrigin: mechanismsByOrigin(mechanisms),
    originTotals: mechanisms.originTotals,
    missed: missedByType(ladder.missed, ladder.matrix.frame),
    followThrough: followThrough && {
      ...proportionOf(followThrough.prevented, minimumN),
      unknown: followThrough.unknown,
    },
    notPreventable: reconciliation['not preventable'],
  };
}

function mechanismsByOrigin(table: MechanismByOrigin): CrossTable<string | null> {
  const rows = table.mechanisms.map((mechanism, index) => ({
    row: mechanism?.name ?? null,
    cells: table.cells[index] ?? [],
    total: table.mechanismTotals[index] ?? 0,
  }));
  return {
    columns: table.origins.map((origin) => origin?.name ?? null),
    rows: rows.filter(({ row, total }) => row === null || total > 0),
  };
}

/** A column for every stage at which an origin should be caught, in the order of the ladder. */
function missedByType({ types, noType, overall }: MissedTable, frame: LadderFrame): CrossTable<MissedRow> {
  const layers = [...new Set(frame.origins.map(({ caught }) => caught))].sort((a, b) => a - b);
  const row = (of: MissedRow, { stages, noOrigin, total }: MissedCounts) => ({
    row: of,
    cells: [...layers.map((layer) => stages[layer] ?? 0), noOrigin],
    total,
  });
  return {
    columns: [...layers.map((layer) => frame.ladder.stages[layer] ?? ''), null],
    rows: [
      ...types.map(({ name, missed }) => row({ kind: 'type', type: name }, missed)),
      ...(types.length > 0 ? [row({ kind: 'no type' }, noType)] : []),
      row({ kind: 'all' }, overall),
    ],
  };
}
