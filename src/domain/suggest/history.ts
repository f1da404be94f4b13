import type { DefectFacts } from '../facts';

/** What has to be known of a defect to tell what it has in common with others. */
export type TaggedFacts = Pick<
  DefectFacts,
  'id' | 'created' | 'typeId' | 'typeOptionId' | 'components' | 'discoveryId' | 'originId' | 'mechanismId'
>;

/** The three fields of triage. */
export type TriageField = 'discovery' | 'origin' | 'mechanism';

/** How many of the last tagged ones are looked at, how few say nothing, and how many in ten must agree. */
const LAST = 20;
const LEAST = 5;
const AGREEING_IN_TEN = 7;

/** What most of the last similar defects have in a field: `agree` of `of`. */
export interface Precedent {
  readonly optionId: number;
  readonly agree: number;
  readonly of: number;
}

interface Tagged {
  readonly id: number;
  readonly created: number;
  readonly optionId: number;
}

/**
 * What was tagged before in a field, so that it can be asked what similar defects have. Similar: of the same issue
 * type and, where the project maps one, the same value of the type field; with a component in common, or both without.
 */
export class TaggedHistory {
  private readonly groups = new Map<string, Tagged[]>();

  constructor(
    private readonly field: TriageField,
    defects: Iterable<TaggedFacts>,
  ) {
    for (const defect of defects) this.add(defect);
    for (const group of this.groups.values()) group.sort(newestFirst);
  }

  /** Null where fewer than 5 similar ones are tagged, or fewer than 70 % of the last 20 agree. */
  precedentFor(defect: TaggedFacts): Precedent | null {
    const last = this.lastSimilar(defect);
    const counts = new Map<number, number>();
    for (const { optionId } of last) counts.set(optionId, (counts.get(optionId) ?? 0) + 1);
    // At 70 % there is one at most.
    for (const [optionId, agree] of counts)
      if (last.length >= LEAST && agree * 10 >= last.length * AGREEING_IN_TEN)
        return { optionId, agree, of: last.length };
    return null;
  }

  /** Whether what was tagged in defects older than all that are known here could change nothing for the defect. */
  isSettledFor(defect: TaggedFacts): boolean {
    return keysOf(defect).every((key) => {
      const others = this.groups.get(key)?.filter(({ id }) => id !== defect.id) ?? [];
      return others.length >= LAST;
    });
  }

  private add(defect: TaggedFacts): void {
    const optionId = defect[`${this.field}Id`];
    if (optionId === null) return;
    for (const key of keysOf(defect)) {
      const group = this.groups.get(key);
      const tagged = { id: defect.id, created: defect.created, optionId };
      if (group) group.push(tagged);
      else this.groups.set(key, [tagged]);
    }
  }

  /** Of all its groups, each defect once, without itself. */
  private lastSimilar(defect: TaggedFacts): readonly Tagged[] {
    const found = new Map<number, Tagged>();
    for (const key of keysOf(defect)) {
      let fromGroup = 0;
      for (const tagged of this.groups.get(key) ?? []) {
        if (fromGroup === LAST) break;
        if (tagged.id === defect.id) continue;
        found.set(tagged.id, tagged);
        fromGroup++;
      }
    }
    return [...found.values()].sort(newestFirst).slice(0, LAST);
  }
}

function keysOf({ typeId, typeOptionId, components }: TaggedFacts): readonly string[] {
  const of = components.length === 0 ? [''] : [...new Set(components)];
  return of.map((component) => `${typeId}/${typeOptionId ?? ''}/${component}`);
}

function newestFirst(a: Tagged, b: Tagged): number {
  return b.created - a.created || b.id - a.id;
}
