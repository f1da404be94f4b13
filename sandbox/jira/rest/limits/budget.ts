import type { Clock } from '../../../clock';
import type { RateLimitReason } from './faults';

const HOUR = 3_600_000;

/** Points an app may use in an hour over all sites: Atlassian's tier 1. */
export const HOURLY_POINTS = 65_000;

/** Jira tells what is left, and that it is little, only when less than this share is. */
const NEAR_LIMIT_SHARE = 0.2;

/** The app's rate points of the current UTC hour. */
export class Budget {
  private hour = -1;
  private used = 0;

  constructor(
    private readonly clock: Clock,
    readonly points: number,
  ) {}

  /** Points left in this hour, never below 0. */
  get remaining(): number {
    this.turn();
    return Math.max(0, this.points - this.used);
  }

  /** Whole seconds, at least 1, until the next hour begins. */
  get secondsToReset(): number {
    return Math.ceil((HOUR - (this.clock.now() % HOUR)) / 1000);
  }

  spend(points: number): void {
    this.turn();
    this.used += points;
  }

  /** The headers of every answer. `RateLimit` names what is left (`r`) only near the limit, as Jira's does. */
  headers(): Record<string, string> {
    const { points, remaining, secondsToReset } = this;
    const isNear = remaining < points * NEAR_LIMIT_SHARE;
    return {
      'X-RateLimit-Limit': String(points),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-NearLimit': String(isNear),
      'RateLimit-Policy': `"global-app-quota";q=${points};w=3600`,
      RateLimit: `"global-app-quota";${isNear ? `r=${remaining};` : ''}t=${secondsToReset}`,
    };
  }

  /** The headers of a 429: they say why, and in how many seconds to come back. */
  refusalHeaders(
    reason: RateLimitReason = 'jira-quota-global-based',
    retryAfter = this.secondsToReset,
  ): Record<string, string> {
    return {
      ...this.headers(),
      'X-RateLimit-Reset': new Date(this.clock.now() + retryAfter * 1000).toISOString(),
      'Retry-After': String(retryAfter),
      'RateLimit-Reason': reason,
    };
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (hour === this.hour) return;
    this.hour = hour;
    this.used = 0;
  }
}
