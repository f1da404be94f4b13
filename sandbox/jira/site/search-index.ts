import { seededRandom } from '../../seeded-random';
import type { Clock } from '../../clock';
import type { Issue, Project } from './model';

/** How long a write stays unknown to the search: evenly spread up to so many milliseconds. */
export interface SearchLag {
  readonly seed: number;
  readonly latestMs: number;
}

/** What the search shows of an issue until an instant; null is an issue that it does not know yet. */
interface Unindexed {
  readonly until: number;
  readonly was: Issue | null;
}

/**
 * What the search of a site knows of its issues. Jira's lags some seconds behind the database that single issues are
 * read from; the sandbox's does so only when told to. A deleted project is gone from both at once.
 */
export class SearchIndex {
  private readonly unindexed = new Map<string, Unindexed[]>();
  private draw: (() => number) | undefined;

  constructor(private readonly clock: Clock) {}

  /** Lags from now on; null: what is written later is known at once. */
  lag(lag: SearchLag | null): void {
    const random = lag && seededRandom(lag.seed);
    this.draw = lag && random ? () => random() * lag.latestMs : undefined;
  }

  /** To be told before an issue is changed, or of one that is new. */
  willChange(issue: Issue, isNew = false): void {
    if (!this.draw) return;
    const was = isNew ? null : { ...issue, others: { ...issue.others }, history: [...issue.history] };
    const known = this.unindexed.get(issue.id) ?? [];
    this.unindexed.set(issue.id, [...known, { until: this.clock.now() + this.draw(), was }]);
  }

  /** Takes over what is due; whether that was anything. */
  catchUp(): boolean {
    const now = this.clock.now();
    let isNews = false;
    for (const [id, states] of this.unindexed) {
      const left = states.filter(({ until }) => until > now);
      if (left.length === states.length) continue;
      isNews = true;
      if (left.length === 0) this.unindexed.delete(id);
      else this.unindexed.set(id, left);
    }
    return isNews;
  }

  /**
   * A project's issues as the search shows them.
   * @param live the project's issues as they are
   * @param reconciled ids of issues that are to be shown as they are
   */
  issuesOf(project: Project, live: Iterable<Issue>, reconciled: ReadonlySet<string>): Iterable<Issue> {
    if (this.unindexed.size === 0) return live;
    const isBehind = ({ id }: Pick<Issue, 'id'>): boolean => this.unindexed.has(id) && !reconciled.has(id);
    const shown = [...live].filter((issue) => !isBehind(issue));
    for (const [id, [oldest]] of this.unindexed)
      if (oldest?.was?.project === project && isBehind({ id })) shown.push(oldest.was);
    return shown;
  }
}
