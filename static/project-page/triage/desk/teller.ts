import type { TagField } from '../../../../src/contract/issue';
import { MOST_DONE } from '../../../../src/contract/triage';
import { call } from '../../../shared/api/call';
import { failureOf, isPassing } from '../../../shared/api/contract-failure';
import { sleep } from '../../../shared/jira/patience';
import type { Change } from './job';

/** Changes are gathered for so long before the app is told, in milliseconds. */
const GATHERING_MS = 1200;
const TRIES = 3;

/** Tells the app which issues were written to, so that its numbers follow at once. */
export class Teller {
  private gathered: Change[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param onLate told when the app could not be: then its numbers follow by Jira's own events */
  constructor(
    private readonly projectId: number,
    private readonly onLate: () => void,
  ) {}

  tell(changes: readonly Change[]): void {
    this.gathered.push(...changes);
    if (this.gathered.length > 0) this.timer ??= setTimeout(() => void this.flush(), GATHERING_MS);
  }

  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const changes = this.gathered;
    this.gathered = [];
    for (let at = 0; at < changes.length; at += MOST_DONE) await this.send(changes.slice(at, at + MOST_DONE));
  }

  private async send(changes: readonly Change[]): Promise<void> {
    const answers = changes.flatMap(
      (change) => Object.entries(change.answers) as [TagField, boolean | undefined][],
    );
    const request = {
      projectId: this.projectId,
      issueIds: changes.map(({ issueId }) => issueId),
      outcomes: answers.flatMap(([field, accepted]) => (accepted === undefined ? [] : [{ field, accepted }])),
    };
    for (let tries = 1; ; tries++) {
      try {
        await call('triage-done', request);
        return;
      } catch (thrown) {
        if (tries === TRIES || !isPassing(failureOf(thrown))) return this.onLate();
        await sleep(1000 * tries);
      }
    }
  }
}
