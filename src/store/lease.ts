import { getAppContext } from '@forge/api';
import type { Instant } from '../domain/day';
import { numberIn } from './row';
import { select, write } from './run';
import { INSERT_LEASE, SELECT_LEASE, TAKE_LEASE } from './statements/lease';

/** Until when leases are held that this instance took or was refused, by installation and name: so long nobody is asked. */
const held = new Map<string, Instant>();

/**
 * Takes what at most one invocation may hold at a time. It is never given back: it runs out, so that a crash frees
 * it too.
 * @returns false when somebody else holds it
 */
export async function takeLease(name: string, until: Instant): Promise<boolean> {
  const key = `${getAppContext().installationAri.toString()}/${name}`;
  if ((held.get(key) ?? 0) > Date.now()) return false;
  let isTaken = (await write(TAKE_LEASE, [until, name, Date.now()])) > 0;
  const [other] = isTaken ? [] : await select(SELECT_LEASE, [name]);
  if (!isTaken && !other) isTaken = (await write(INSERT_LEASE, [name, until])) > 0;
  if (isTaken) held.set(key, until);
  else if (other) held.set(key, numberIn(other, 'until_ms'));
  return isTaken;
}
