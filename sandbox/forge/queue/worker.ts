import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Courier } from '../delivery/courier';
import type { Dice } from '../delivery/disorder';
import { MAX_RETRIES, platformRetry, requestedRetry, type Retry } from '../delivery/retry';
import type { ConsumerModule } from '../manifest';
import { InvocationFailure } from '../runtime/failure';
import type { FunctionHost } from '../runtime/host';
import type { PushChain } from '../runtime/invocation';
import type { Usage } from '../usage';
import type { Jobs } from './jobs';
import type { PushedEvent } from './requests';

/** Events are tried for a day. */
const RETENTION_MS = 86_400_000;

/** One event on its way to its consumer. */
export interface QueuedEvent {
  readonly consumer: ConsumerModule;
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly event: PushedEvent;
  readonly chain: PushChain;
  readonly pushedAt: number;
}

/** What the event is handed to the function with after a first attempt. */
interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

/** Delivers queued events at least once, without order, and again when a consumer fails or asks for it. */
export class QueueWorker {
  constructor(
    private readonly host: FunctionHost,
    private readonly courier: Courier,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly dice: Dice,
    private readonly usage: Usage,
  ) {}

  enqueue(queued: Omit<QueuedEvent, 'eventId' | 'pushedAt'>): void {
    const pushedAt = this.clock.now();
    const whole: QueuedEvent = { ...queued, eventId: randomUUID(), pushedAt };
    const dueAt = pushedAt + (queued.event.delayInSeconds ?? 0) * 1000;
    this.dice.copies().forEach((copy) => this.post(whole, dueAt, copy === 1));
  }

  /** @param counts whether the delivery's outcome goes into the job's statistics; a doubled one does not. */
  private post(queued: QueuedEvent, dueAt: number, counts: boolean, retryContext?: RetryContext): void {
    const { queueName, event } = queued;
    this.courier.post({
      dueAt,
      ...(event.concurrency
        ? { gate: { key: `${queueName}/${event.concurrency.key}`, limit: event.concurrency.limit } }
        : {}),
      run: () => this.deliver(queued, counts, retryContext),
    });
  }

  private async deliver(queued: QueuedEvent, counts: boolean, context?: RetryContext): Promise<void> {
    const { queueName, jobId } = queued;
    if (this.jobs.isCancelled(queueName, jobId)) return;
    this.usage.queue.deliveries += 1;
    const retryCount = context?.retryCount ?? 0;
    const retry = await this.attempt(queued, retryCount, context);
    if (!retry) {
      if (counts) this.jobs.finish(queueName, jobId, 'success');
    } else if (retryCount < MAX_RETRIES) {
      this.usage.queue.retries += 1;
      const next = { retryCount: retryCount + 1, retryReason: retry.reason, retryData: retry.data };
      this.post(queued, this.clock.now() + retry.afterMs, counts, next);
    } else {
      this.usage.queue.failed += 1;
      if (counts) this.jobs.finish(queueName, jobId, 'failed');
    }
  }

  private async attempt(
    queued: QueuedEvent,
    retryCount: number,
    context: RetryContext | undefined,
  ): Promise<Retry | undefined> {
    const { consumer } = queued;
    try {
      return requestedRetry(
        await this.host.call({
          functionKey: consumer.function,
          kind: 'consumer',
          payload: this.asyncEvent(queued, context),
          moduleKey: consumer.key,
          moduleType: 'core:consumer',
          chain: queued.chain,
        }),
      );
    } catch (error) {
      if (!(error instanceof InvocationFailure)) {
        this.host.complain(
          new InvocationFailure(consumer.function, 'refused', 'FUNCTION_ERR', String(error)),
        );
      }
      return platformRetry(error, retryCount);
    }
  }

  private asyncEvent(queued: QueuedEvent, context: RetryContext | undefined): Record<string, unknown> {
    const { queueName, jobId, eventId, event, pushedAt } = queued;
    if (!context) return { queueName, jobId, eventId, ...event };
    const retentionWindow = {
      startTime: new Date(pushedAt).toISOString(),
      remainingTimeMs: Math.max(0, RETENTION_MS - (this.clock.now() - pushedAt)),
    };
    return { queueName, jobId, eventId, ...event, retryContext: { ...context, retentionWindow } };
  }
}
