import { seededRandom } from '../../../seeded-random';

/** Why Jira asks to wait, in the words of its header `RateLimit-Reason`. */
export type RateLimitReason =
  'jira-quota-global-based' | 'jira-quota-tenant-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/**
 * What goes wrong: an answer of that status; no answer since Jira was not reached (`timeout`) or since the connection
 * was cut after Jira did the work (`lost-answer`); or a page token that Jira does not take any more, which can only
 * befall a request that carries one.
 */
export type Fault =
  | { readonly status: 429; readonly retryAfter: number; readonly reason?: RateLimitReason }
  | { readonly status: 500 | 502 | 503 | 504 }
  | 'timeout'
  | 'lost-answer'
  | 'refused-token';

/** Jira did not answer: what Forge's proxy sees when a request takes too long or its connection breaks. */
export class JiraTimeoutError extends Error {
  override readonly name = 'JiraTimeoutError';
}

/** Faults by chance: shares of requests, 0 to 1. */
export interface FaultyWeather {
  readonly seed: number;
  readonly rateLimitedShare: number;
  readonly brokenShare: number;
  readonly timeoutShare: number;
  readonly lostAnswerShare: number;
  /** Of the requests that carry a page token. */
  readonly refusedTokenShare: number;
}

const STATUSES = [500, 502, 503, 504] as const;
const LONGEST_WAIT_SECONDS = 90;

/** Faults switched on for the next calls of operations, or by chance for all. */
export class Faults {
  private readonly planned = new Map<string, Fault[]>();
  private draw: (hasToken: boolean) => Fault | undefined = () => undefined;

  /** The next `times` calls of the operation fail so, after those planned before. */
  next(operationId: string, fault: Fault, times = 1): void {
    const queue = this.planned.get(operationId) ?? [];
    this.planned.set(operationId, [...queue, ...Array.from({ length: times }, () => fault)]);
  }

  /** From now on calls fail by chance, the same way each time for the same seed and the same calls. */
  byChance(weather: FaultyWeather): void {
    const random = seededRandom(weather.seed);
    this.draw = (hasToken) => drawn(weather, random, hasToken);
  }

  take(operationId: string, hasToken = false): Fault | undefined {
    const queue = this.planned.get(operationId) ?? [];
    const place = queue.findIndex((fault) => fault !== 'refused-token' || hasToken);
    return place < 0 ? this.draw(hasToken) : queue.splice(place, 1)[0];
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.planned.clear();
    this.draw = () => undefined;
  }
}

function drawn(weather: FaultyWeather, random: () => number, hasToken: boolean): Fault | undefined {
  const { rateLimitedShare, brokenShare, timeoutShare, lostAnswerShare, refusedTokenShare } = weather;
  let dice = random();
  const falls = (share: number): boolean => (dice -= share) < 0;
  if (falls(rateLimitedShare)) {
    const retryAfter = 1 + Math.floor(random() * LONGEST_WAIT_SECONDS);
    return { status: 429, retryAfter };
  }
  if (falls(brokenShare)) return { status: STATUSES[Math.floor(random() * STATUSES.length)] ?? 500 };
  if (falls(timeoutShare)) return 'timeout';
  if (falls(lostAnswerShare)) return 'lost-answer';
  return hasToken && random() < refusedTokenShare ? 'refused-token' : undefined;
}
