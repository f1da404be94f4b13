import type { Instant } from '../domain/day';
import { numberIn, textIn } from './row';
import { select, write } from './run';
import { addTallies, PURGE_TALLIES, SELECT_TALLIES } from './statements/tally';

const HOUR_MS = 3_600_000;

/** How often something happened, by its kind. */
export type Tallies = Readonly<Record<string, number>>;

/** Adds to the tallies of the running hour. They are for people to look at: after a crash a little may be missing. */
export async function addToTallies(counts: Tallies): Promise<void> {
  const hour = hourOf(Date.now());
  const rows = Object.entries(counts).filter(([, n]) => n > 0);
  if (rows.length > 0)
    await write(
      addTallies(rows.length),
      rows.flatMap(([kind, n]) => [hour, kind, n]),
    );
}

/** The tallies of each hour from an instant's hour on, by the instant that the hour began at. */
export async function loadTallies(from: Instant): Promise<ReadonlyMap<Instant, Tallies>> {
  const hours = new Map<Instant, Record<string, number>>();
  for (const row of await select(SELECT_TALLIES, [hourOf(from)])) {
    const hour = numberIn(row, 'hour') * HOUR_MS;
    const tallies = hours.get(hour) ?? {};
    tallies[textIn(row, 'kind')] = numberIn(row, 'n');
    hours.set(hour, tallies);
  }
  return hours;
}

export async function forgetTallies(before: Instant): Promise<void> {
  while ((await write(PURGE_TALLIES, [hourOf(before)])) > 0);
}

function hourOf(instant: Instant): number {
  return Math.floor(instant / HOUR_MS);
}
