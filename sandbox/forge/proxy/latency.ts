import type { Clock } from '../../clock';
import type { Invocation } from '../runtime/invocation';

/**
 * Milliseconds that a platform call takes on Forge and not here. A hurried sandbox adds them to its clock
 * and to the invocation's time, so that limits per second and per minute meet the app at Forge's pace: without
 * them a back-fill would exceed in a second of real time what it spreads over minutes there. Estimates.
 */
export const TYPICAL_MS: Readonly<Record<'jira' | 'stargate' | 'sql' | 'kvs', number>> = {
  jira: 50,
  stargate: 50,
  sql: 10,
  kvs: 10,
};

export type ChargeLatency = (invocation: Invocation, service: string) => void;

export function chargeTo(clock: Clock): ChargeLatency {
  return (invocation, service) => {
    const milliseconds = isTypical(service) ? TYPICAL_MS[service] : 0;
    clock.advance(milliseconds);
    invocation.charge(milliseconds);
  };
}

function isTypical(service: string): service is keyof typeof TYPICAL_MS {
  return Object.hasOwn(TYPICAL_MS, service);
}

/** For a sandbox in real time, where calls take the time they take. */
export const chargeNothing: ChargeLatency = () => undefined;
