import type { Clock } from '../../clock';
import type { Manifest, ScheduleModule } from '../manifest';
import { InvocationFailure } from '../runtime/failure';
import type { FunctionHost } from '../runtime/host';
import type { Courier } from './courier';

const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

/** A schedule starts about so long after the deployment. */
const FIRST_RUN_MS = 300_000;

/** Runs scheduled triggers by the sandbox's clock. A failing run is not repeated. */
export class Schedules {
  private readonly nextRun = new Map<string, number>();

  constructor(
    private readonly manifest: Manifest,
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {
    for (const { key } of manifest.schedules) this.nextRun.set(key, clock.now() + FIRST_RUN_MS);
  }

  /** Posts what has become due. After a jump of the clock each schedule runs once, not once for each interval. */
  postDue(courier: Courier): void {
    const now = this.clock.now();
    for (const schedule of this.manifest.schedules) {
      if ((this.nextRun.get(schedule.key) ?? Infinity) > now) continue;
      this.nextRun.set(schedule.key, now + INTERVAL_MS[schedule.interval]);
      // The failure is noted by the host; nobody waits for a schedule.
      courier.post({ dueAt: now, run: () => this.runModule(schedule).catch(() => undefined) });
    }
  }

  /** Runs one now. @throws InvocationFailure when it fails, Error when there is no such schedule. */
  async run(key: string): Promise<void> {
    const schedule = this.manifest.schedules.find((each) => each.key === key);
    if (!schedule) throw new Error(`the manifest has no scheduledTrigger ${key}`);
    await this.runModule(schedule);
  }

  private async runModule(schedule: ScheduleModule): Promise<void> {
    const answer = await this.host.call({
      functionKey: schedule.function,
      kind: 'schedule',
      payload: { context: { moduleKey: schedule.key }, userAccess: { enabled: false } },
      moduleKey: schedule.key,
      moduleType: 'core:scheduledTrigger',
    });
    const status = answerStatus(answer);
    if (status !== undefined && status >= 400) {
      const failure = new InvocationFailure(
        schedule.function,
        'error',
        'FUNCTION_ERR',
        `it answered ${status}`,
      );
      this.host.complain(failure);
      throw failure;
    }
  }
}

/** A scheduled function answers like an HTTP server, if it answers at all. */
function answerStatus(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) return undefined;
  return typeof answer.statusCode === 'number' ? answer.statusCode : undefined;
}
