/** The current row and the chosen ones, by issue id. */
export interface Selection {
  readonly current: number | null;
  /** Where a span of chosen rows began. */
  readonly anchor: number | null;
  readonly chosen: ReadonlySet<number>;
}

export const NOTHING: Selection = { current: null, anchor: null, chosen: new Set() };

/** The current row that there is: where the row has gone, the one that took its place. */
export function currentIn(
  order: readonly number[],
  { current }: Selection,
  lastPlace: number,
): number | null {
  if (current !== null && order.includes(current)) return current;
  return order[Math.min(Math.max(0, lastPlace), order.length - 1)] ?? null;
}

export function movedTo(
  selection: Selection,
  order: readonly number[],
  place: number,
  extend: boolean,
): Selection {
  const current = order[Math.min(Math.max(0, place), order.length - 1)] ?? null;
  if (!extend) return { ...selection, current, anchor: null };
  const anchor = selection.anchor ?? selection.current ?? current;
  const ends = [order.indexOf(anchor ?? -1), order.indexOf(current ?? -1)];
  const span = order.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { current, anchor, chosen: new Set(span) };
}

export function toggled(selection: Selection, issueId: number): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(issueId)) chosen.add(issueId);
  return { current: issueId, anchor: issueId, chosen };
}

/** Without the rows that are not there any more. */
export function within(order: readonly number[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  if (chosen.size === 0) return chosen;
  const left = order.filter((id) => chosen.has(id));
  return left.length === chosen.size ? chosen : new Set(left);
}
