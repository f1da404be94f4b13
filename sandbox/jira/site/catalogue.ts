import type { Named } from './model';

/** Things of one kind by id, in Jira's order. Names need not be unique: team-managed projects repeat them. */
export class Catalogue<T extends Named> {
  private readonly byId = new Map<string, T>();
  private places: Map<string, number> | undefined;

  get all(): readonly T[] {
    return [...this.byId.values()];
  }

  get size(): number {
    return this.byId.size;
  }

  get(id: string): T | undefined {
    return this.byId.get(id);
  }

  /** How many come before it; -1 when it is not here. */
  placeOf(id: string): number {
    this.places ??= new Map([...this.byId.keys()].map((known, place) => [known, place]));
    return this.places.get(id) ?? -1;
  }

  /** Ignores case. */
  named(name: string): T[] {
    const wanted = name.toLowerCase();
    return this.all.filter((entry) => entry.name.toLowerCase() === wanted);
  }

  /** Throws when another thing has the id. */
  add<S extends T>(entry: S): S {
    if (this.byId.has(entry.id))
      throw new Error(`the id ${entry.id} is taken by "${String(this.get(entry.id)?.name)}"`);
    this.byId.set(entry.id, entry);
    this.places = undefined;
    return entry;
  }

  /** Puts the things into another order. */
  sort(compare: (a: T, b: T) => number): void {
    const sorted = this.all.toSorted(compare);
    this.byId.clear();
    for (const entry of sorted) this.byId.set(entry.id, entry);
    this.places = undefined;
  }

  remove(id: string): void {
    this.byId.delete(id);
    this.places = undefined;
  }
}
