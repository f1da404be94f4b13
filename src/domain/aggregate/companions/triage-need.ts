import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import { RECENT_DAYS, triageNeedOf, type TriageNeedKind } from '../../triage/lacking';

/** Defects that somebody should say more of; each is in one of the two parts. */
export type TriageCounts = { readonly [K in TriageNeedKind]: number };

/** What waits in the triage queue: defects of the last 90 days, and older ones (product.md, *Triage*). */
export interface TriageNeed {
  readonly recent: TriageCounts;
  readonly older: TriageCounts;
}

/** Counts in-scope defects that wait for triage. */
export class TriageTally {
  private readonly recent = { untagged: 0, incomplete: 0 };
  private readonly older = { untagged: 0, incomplete: 0 };

  constructor(private readonly asOf: Day) {}

  add(defect: PlacedDefect): void {
    const need = triageNeedOf(defect);
    if (need === null) return;
    const side = this.asOf - defect.createdDay <= RECENT_DAYS ? this.recent : this.older;
    side[need]++;
  }

  result(): TriageNeed {
    return { recent: this.recent, older: this.older };
  }
}

/** Several projects as one. */
export function poolTriage(parts: readonly TriageNeed[]): TriageNeed {
  const side = (which: keyof TriageNeed): TriageCounts => ({
    untagged: parts.reduce((sum, part) => sum + part[which].untagged, 0),
    incomplete: parts.reduce((sum, part) => sum + part[which].incomplete, 0),
  });
  return { recent: side('recent'), older: side('older') };
}
