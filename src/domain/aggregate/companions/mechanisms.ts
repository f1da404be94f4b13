import type { PlacedDefect } from '../../attribute/place';
import type { Mechanism, Origin, Settings } from '../../settings';

/** One bar of the Pareto. */
export interface MechanismRow {
  readonly mechanism: Mechanism;
  readonly escaped: number;
  /** This row and all before it. */
  readonly cumulative: number;
}

/** Why escapes got out, the most frequent reason first. `rows` and `unknown` add up to `escaped`. */
export interface MechanismPareto {
  readonly escaped: number;
  /** Mechanisms that occurred; equal counts in the order of the settings. */
  readonly rows: readonly MechanismRow[];
  /** Shown last, always: nobody said, or no mapping knows what was said. */
  readonly unknown: { readonly none: number; readonly unmapped: number };
}

/** Escapes by mechanism and origin, each in one cell. Rows and columns in the order of the settings; null is unknown. */
export interface MechanismByOrigin {
  readonly mechanisms: readonly (Mechanism | null)[];
  readonly origins: readonly (Origin | null)[];
  /** `cells[mechanism][origin]`, unknown last in both. */
  readonly cells: readonly (readonly number[])[];
  readonly mechanismTotals: readonly number[];
  readonly originTotals: readonly number[];
  readonly escaped: number;
  /** How many of the row of no mechanism have a value that no mapping knows. */
  readonly unmapped: number;
}

/** Counts in-scope escapes by mechanism and origin, placed under the settings they are given by. */
export class MechanismTally {
  private readonly mechanisms: readonly (Mechanism | null)[];
  private readonly origins: readonly (Origin | null)[];
  private readonly counts = new Map<Mechanism | null, Map<Origin | null, number>>();
  private unmapped = 0;

  constructor(settings: Pick<Settings, 'mechanisms' | 'origins'>) {
    this.mechanisms = [...settings.mechanisms, null];
    this.origins = [...settings.origins, null];
  }

  add({ outcome, mechanism, origin, facts }: PlacedDefect): void {
    if (outcome !== 'escaped') return;
    const row = this.counts.get(mechanism) ?? new Map<Origin | null, number>();
    this.counts.set(mechanism, row.set(origin, this.count(mechanism, origin) + 1));
    if (mechanism === null && facts.mechanismId !== null) this.unmapped++;
  }

  result(): MechanismByOrigin {
    const { mechanisms, origins, unmapped } = this;
    const cells = mechanisms.map((mechanism) => origins.map((origin) => this.count(mechanism, origin)));
    return { mechanisms, origins, unmapped, ...withTotals(cells) };
  }

  private count(mechanism: Mechanism | null, origin: Origin | null): number {
    return this.counts.get(mechanism)?.get(origin) ?? 0;
  }
}

/** The rows of the table as bars, the most frequent first. */
export function paretoOf({ mechanisms, mechanismTotals, unmapped }: MechanismByOrigin): MechanismPareto {
  const rows: MechanismRow[] = [];
  let cumulative = 0;
  const totals = mechanisms.map((mechanism, row) => ({ mechanism, escaped: mechanismTotals[row] ?? 0 }));
  for (const { mechanism, escaped } of totals.toSorted((a, b) => b.escaped - a.escaped)) {
    if (mechanism === null || escaped === 0) continue;
    cumulative += escaped;
    rows.push({ mechanism, escaped, cumulative });
  }
  const unknown = mechanismTotals.at(-1) ?? 0;
  return { escaped: cumulative + unknown, rows, unknown: { none: unknown - unmapped, unmapped } };
}

/** Several projects of the same settings as one. */
export function poolMechanisms(
  parts: readonly MechanismByOrigin[],
  settings: Pick<Settings, 'mechanisms' | 'origins'>,
): MechanismByOrigin {
  const empty = new MechanismTally(settings).result();
  const cells = empty.cells.map((row, mechanism) =>
    row.map((_, origin) => sum(parts.map((part) => part.cells[mechanism]?.[origin] ?? 0))),
  );
  return { ...empty, unmapped: sum(parts.map((part) => part.unmapped)), ...withTotals(cells) };
}

function withTotals(
  cells: readonly (readonly number[])[],
): Pick<MechanismByOrigin, 'cells' | 'mechanismTotals' | 'originTotals' | 'escaped'> {
  const mechanismTotals = cells.map(sum);
  const originTotals = (cells[0] ?? []).map((_, origin) => sum(cells.map((row) => row[origin] ?? 0)));
  return { cells, mechanismTotals, originTotals, escaped: sum(mechanismTotals) };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
