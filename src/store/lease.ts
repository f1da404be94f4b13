import { getAppContext } from '@forge/api';
import type { Instant } from '../domain/day';
import { write } from './run';
import { INSERT_LEASE, TAKE_LEASE } from './statements/lease';

/** Leases that this instance took, by installation and name: while one of them runs nobody needs to be asked. */
const taken = new Map<string, Instant>();

/**
 * Takes what at most one invocation may hold at a time. It is never given back: it runs out, so that a crash frees
 * it too.
 * @returns false when somebody else holds it
 */
export async function takeLease(name: string, until: Instant): Promise<boolean> {
  const key = `${getAppContext().installationAri.toString()}/${name}`;
  if ((taken.get(key) ?? 0) > Date.now()) return false;
  const isTaken =
    (await write(TAKE_LEASE, [until, name, Date.now()])) > 0 ||
    (await write(INSERT_LEASE, [name, until])) > 0;
  if (isTaken) taken.set(key, until);
  else taken.delete(key);
  return isTaken;
}
