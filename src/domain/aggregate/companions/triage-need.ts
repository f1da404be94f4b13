import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';

/** Defects that somebody should say more of; each is in one of the two parts. */
export interface TriageCounts {
  /** Not tagged with a discovery stage, or by a value that no mapping knows, whatever a rule infers. */
  readonly untagged: number;
  /** Tagged as escaped, without a known origin or mechanism. */
  readonly incomplete: number;
}

/** What waits in the triage queue: defects of the last 90 days, and older ones (product.md, *Triage*). */
export interface TriageNeed {
  readonly recent: TriageCounts;
  readonly older: TriageCounts;
}

const RECENT_DAYS = 90;

/** Whether a defect in scope belongs into the triage queue, and what it lacks. */
export function triageNeedOf({
  discovery,
  outcome,
  origin,
  mechanism,
}: Pick<PlacedDefect, 'discovery' | 'outcome' | 'origin' | 'mechanism'>): keyof TriageCounts | null {
  if (discovery.provenance !== 'tagged') return 'untagged';
  return outcome === 'escaped' && (origin === null || mechanism === null) ? 'incomplete' : null;
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
