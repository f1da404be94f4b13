/** Counts side by side, such as the cells of a row; all of one table are equally long. */
export type Vector = readonly number[];

export function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

/** Adds one at the place. */
export function increment(vector: number[], place: number): void {
  vector[place] = at(vector, place) + 1;
}

/** @throws RangeError when the vector has no such place. */
export function at(vector: Vector, place: number): number {
  const count = vector[place];
  if (count === undefined) throw new RangeError(`there is no place ${place} among ${vector.length}`);
  return count;
}

export function total(vector: Vector): number {
  return vector.reduce((sum, count) => sum + count, 0);
}

/** Place by place; `length` zeros of no vectors. */
export function addUp(vectors: readonly Vector[], length: number): Vector {
  return zeros(length).map((_, place) => total(vectors.map((vector) => at(vector, place))));
}
