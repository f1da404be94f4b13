import type { Clock } from '../../../clock';

const HOUR = 3_600_000;

/** Points an app may use in an hour over all sites: Atlassian's tier 1. */
export const HOURLY_POINTS = 65_000;

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

  /** The headers of every answer; those of a refused request say why and when to come back. */
  headers(): Record<string, string> {
    const { points, remaining, secondsToReset } = this;
    return {
      'X-RateLimit-Limit': String(points),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': new Date(this.clock.now() + secondsToReset * 1000).toISOString(),
      'RateLimit-Policy': `"global-app-quota";q=${points};w=3600`,
      RateLimit: `"global-app-quota";r=${remaining};t=${secondsToReset}`,
    };
  }

  refusalHeaders(): Record<string, string> {
    return {
      ...this.headers(),
      'Retry-After': String(this.secondsToReset),
      'RateLimit-Reason': 'jira-quota-global-based',
    };
  }

  private turn(): void {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (hour === this.hour) return;
    this.hour = hour;
    this.used = 0;
  }
}
