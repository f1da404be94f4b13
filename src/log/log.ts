import { AsyncLocalStorage } from 'node:async_hooks';
import { LOG_LEVELS, type LogEvents } from './events';

/** What an invocation works on: stands in each of its lines. */
export interface LogScope {
  readonly work: string;
  /** Forge's id of the message that brought the work. */
  readonly job: string;
  readonly projectId?: number;
  readonly runId?: string;
}

const scopes = new AsyncLocalStorage<LogScope>();

/** Runs work whose lines all say what they belong to. */
export function logged<T>(scope: LogScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** Writes one structured line to the app's log. */
export function log<Event extends keyof LogEvents>(event: Event, facts: LogEvents[Event]): void {
  console[LOG_LEVELS[event]](JSON.stringify({ event, ...scopes.getStore(), ...facts }));
}

/** A fresh code that a user can quote and that finds a line of the log, e.g. `AB12CD34`. */
export function newReference(): string {
  return crypto.randomUUID().slice(0, 8).toUpperCase();
}
