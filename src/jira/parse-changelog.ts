import { z } from 'zod';
import {
  type DiscoveryEdit,
  type HistoryFacts,
  type StatusMove,
  UNMAPPABLE,
  type WorkflowStep,
} from '../domain/facts';
import { idOf, instantOf } from './values';

/** Epoch seconds end here and milliseconds begin: the year 5138 of the one, March 1973 of the other. */
const FIRST_MILLISECONDS = 100_000_000_000;

/** Jira's document says a timestamp and shows epoch seconds in its example; clients report milliseconds. */
const changedAt = z.union([
  instantOf,
  z
    .number()
    .int()
    .positive()
    .transform((epoch) => (epoch < FIRST_MILLISECONDS ? epoch * 1000 : epoch)),
]);

const value = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === null || text.trim() === '' ? null : text.trim()));

/** An entry of an issue's changelog, as far as facts need it. */
export const changelogEntry = z.object({
  id: idOf,
  created: changedAt,
  items: z
    .array(z.object({ fieldId: z.string().nullish(), from: value, to: value }))
    .nullish()
    .transform((items) => items ?? []),
});
export type ChangelogEntry = z.infer<typeof changelogEntry>;
type Item = ChangelogEntry['items'][number];

/**
 * The facts that the entries of one issue tell, whatever their order; an entry given twice, as by overlapping pages, or
 * in parts counts once.
 *
 * @param fixed ids of the fix versions that the issue has now; those that it had before are found by undoing entries
 * @param discovery id of the field that is mapped to discovery; null when none is
 */
export function historyOf(
  entries: readonly ChangelogEntry[],
  fixed: readonly number[],
  discovery: string | null,
): HistoryFacts {
  const newestFirst = [...merged(entries)].sort((a, b) => b.created - a.created || b.id - a.id);
  const versions = new Set(fixed);
  const steps: WorkflowStep[] = [];
  const discoveryEdits: DiscoveryEdit[] = [];
  for (const { created: at, items } of newestFirst) {
    undoVersions(versions, items);
    const moves = items.filter(({ fieldId }) => fieldId === 'status').map(moveOf);
    const resolutionCleared = items.some(
      ({ fieldId, from, to }) => fieldId === 'resolution' && from !== null && to === null,
    );
    if (moves.length > 0 || resolutionCleared)
      steps.push({ at, moves, resolutionCleared, fixed: [...versions].sort((a, b) => a - b) });
    for (const { fieldId, from, to } of discovery === null ? [] : items)
      if (fieldId === discovery) discoveryEdits.push({ at, from: optionIn(from), to: optionIn(to) });
  }
  return { steps: steps.reverse(), discoveryEdits: discoveryEdits.reverse() };
}

function merged(entries: readonly ChangelogEntry[]): Iterable<ChangelogEntry> {
  const byId = new Map<number, ChangelogEntry>();
  for (const entry of entries) {
    const known = byId.get(entry.id)?.items ?? [];
    const fresh = entry.items.filter((item) => !known.some((other) => isSame(item, other)));
    byId.set(entry.id, { ...entry, items: [...known, ...fresh] });
  }
  return byId.values();
}

function isSame(a: Item, b: Item): boolean {
  return a.fieldId === b.fieldId && a.from === b.from && a.to === b.to;
}

/** Undoing is idempotent, so that a change made after the present list was read does no harm. */
function undoVersions(versions: Set<number>, items: readonly Item[]): void {
  for (const { fieldId, from, to } of items) {
    if (fieldId !== 'fixVersions') continue;
    const [added, removed] = [idIn(to), idIn(from)];
    if (added !== null) versions.delete(added);
    if (removed !== null) versions.add(removed);
  }
}

function moveOf({ from, to }: Item): StatusMove {
  return { from: idIn(from), to: idIn(to) };
}

function idIn(text: string | null): number | null {
  return text === null ? null : (idOf.safeParse(text).data ?? null);
}

/** A select field's change carries the option's id, a list's change ids in brackets. */
function optionIn(text: string | null): number | null {
  const inner = text?.replace(/^\[(.*)\]$/, '$1').trim() ?? '';
  return inner === '' ? null : (idIn(inner) ?? UNMAPPABLE);
}
