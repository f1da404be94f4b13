import type { DefectFacts, HistoryFacts, LinkFact } from '../../domain/facts';
import { sieve } from '../../domain/sieve';
import type { Walkable } from '../walkable';
import { allAt, type Columns, hasAny, valueAt } from './columns';

const NO_LINKS: readonly LinkFact[] = [];
const NOTHING_HAPPENED: HistoryFacts = { steps: [], discoveryEdits: [] };

/** A defect as it lies in columns: a fact is looked up when it is asked for, and nothing of it is kept. */
class PackedDefect implements DefectFacts {
  constructor(
    private readonly columns: Columns,
    private readonly place: number,
  ) {}

  get id(): number {
    return this.columns.id[this.place] ?? 0;
  }
  get number(): number {
    return this.columns.number[this.place] ?? 0;
  }
  get created(): number {
    return this.columns.created[this.place] ?? 0;
  }
  get resolved(): number | null {
    const resolved = this.columns.resolved[this.place] ?? NaN;
    return Number.isNaN(resolved) ? null : resolved;
  }
  get typeId(): number {
    return valueAt(this.columns.ids.typeId, this.place) ?? 0;
  }
  get statusId(): number {
    return valueAt(this.columns.ids.statusId, this.place) ?? 0;
  }
  get resolutionId(): number | null {
    return valueAt(this.columns.ids.resolutionId, this.place);
  }
  get severityId(): number | null {
    return valueAt(this.columns.ids.severityId, this.place);
  }
  get discoveryId(): number | null {
    return valueAt(this.columns.ids.discoveryId, this.place);
  }
  get originId(): number | null {
    return valueAt(this.columns.ids.originId, this.place);
  }
  get mechanismId(): number | null {
    return valueAt(this.columns.ids.mechanismId, this.place);
  }
  get typeOptionId(): number | null {
    return valueAt(this.columns.ids.typeOptionId, this.place);
  }
  get areaOptionId(): number | null {
    return valueAt(this.columns.ids.areaOptionId, this.place);
  }
  get preventionOptionId(): number | null {
    return valueAt(this.columns.ids.preventionOptionId, this.place);
  }
  get affected(): readonly number[] {
    return valueAt(this.columns.lists.affected, this.place);
  }
  get fixed(): readonly number[] {
    return valueAt(this.columns.lists.fixed, this.place);
  }
  get components(): readonly number[] {
    return valueAt(this.columns.lists.components, this.place);
  }
  get labels(): readonly number[] {
    return valueAt(this.columns.lists.labels, this.place);
  }
  get links(): readonly LinkFact[] {
    const { links } = this.columns;
    return hasAny(links, this.place) ? allAt(links, this.place) : NO_LINKS;
  }
  get history(): HistoryFacts | null {
    const { isHistoryRead, steps, edits } = this.columns;
    if (isHistoryRead[this.place] !== 1) return null;
    if (!hasAny(steps, this.place) && !hasAny(edits, this.place)) return NOTHING_HAPPENED;
    return { steps: allAt(steps, this.place), discoveryEdits: allAt(edits, this.place) };
  }
}

/** The defects of several columns, one after the other; they can be walked again and again. */
export class PackedDefects implements Walkable {
  constructor(private readonly parts: readonly Columns[]) {}

  [Symbol.iterator](): Iterator<DefectFacts, undefined> {
    return new PackedIterator(this.parts);
  }

  *linked(): Generator<DefectFacts, void> {
    for (const columns of this.parts)
      for (let place = 0; place < columns.length; place++)
        if (hasAny(columns.links, place)) yield new PackedDefect(columns, place);
  }

  *among(ids: ReadonlySet<number>): Generator<DefectFacts, void> {
    if (ids.size === 0) return;
    const isAsked = sieve(ids);
    for (const columns of this.parts)
      for (let place = 0; place < columns.length; place++)
        if (isAsked(columns.id[place] ?? 0)) yield new PackedDefect(columns, place);
  }
}

class PackedIterator implements Iterator<DefectFacts, undefined> {
  private part = 0;
  private place = 0;

  constructor(private readonly parts: readonly Columns[]) {}

  next(): IteratorResult<DefectFacts, undefined> {
    for (let columns = this.parts[this.part]; columns; columns = this.parts[this.part]) {
      if (this.place < columns.length) return { done: false, value: new PackedDefect(columns, this.place++) };
      this.part++;
      this.place = 0;
    }
    return { done: true, value: undefined };
  }
}
