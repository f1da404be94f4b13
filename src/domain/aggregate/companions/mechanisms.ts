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

  pareto(): MechanismPareto {
    const rows: MechanismRow[] = [];
    let cumulative = 0;
    const totals = this.mechanisms.map((mechanism) => ({ mechanism, escaped: this.total(mechanism) }));
    for (const { mechanism, escaped } of totals.toSorted((a, b) => b.escaped - a.escaped)) {
      if (mechanism === null || escaped === 0) continue;
      cumulative += escaped;
      rows.push({ mechanism, escaped, cumulative });
    }
    const { unmapped } = this;
    const unknown = this.total(null);
    return { escaped: cumulative + unknown, rows, unknown: { none: unknown - unmapped, unmapped } };
  }

  byOrigin(): MechanismByOrigin {
    const { mechanisms, origins } = this;
    const mechanismTotals = mechanisms.map((mechanism) => this.total(mechanism));
    return {
      mechanisms,
      origins,
      cells: mechanisms.map((mechanism) => origins.map((origin) => this.count(mechanism, origin))),
      mechanismTotals,
      originTotals: origins.map((origin) => sum(mechanisms.map((m) => this.count(m, origin)))),
      escaped: sum(mechanismTotals),
    };
  }

  private total(mechanism: Mechanism | null): number {
    return sum(this.origins.map((origin) => this.count(mechanism, origin)));
  }

  private count(mechanism: Mechanism | null, origin: Origin | null): number {
    return this.counts.get(mechanism)?.get(origin) ?? 0;
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
