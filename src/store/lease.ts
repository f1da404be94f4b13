import type { Instant } from '../domain/day';
import { write } from './run';
import { INSERT_LEASE, TAKE_LEASE } from './statements/lease';

/**
 * Takes what at most one invocation may hold at a time. It is never given back: it runs out, so that a crash frees
 * it too.
 * @returns false when somebody else holds it
 */
export async function takeLease(name: string, until: Instant): Promise<boolean> {
  if ((await write(TAKE_LEASE, [until, name, Date.now()])) > 0) return true;
  return (await write(INSERT_LEASE, [name, until])) > 0;
}
