import type { Clock } from '../../clock';
import type { ProductEvent } from '../../rest';
import type { Manifest, TriggerModule } from '../manifest';
import { InvocationFailure } from '../runtime/failure';
import type { FunctionHost } from '../runtime/host';
import type { Courier } from './courier';
import type { Dice } from './disorder';
import { MAX_RETRIES, platformRetry, requestedRetry } from './retry';

/** Hands product and lifecycle events to the triggers that the manifest names for them. */
export class ProductEvents {
  constructor(
    private readonly manifest: Manifest,
    private readonly host: FunctionHost,
    private readonly courier: Courier,
    private readonly clock: Clock,
    private readonly dice: Dice,
  ) {}

  publish(event: ProductEvent): void {
    for (const trigger of this.manifest.triggers) {
      if (!trigger.events.includes(event.eventType)) continue;
      if (trigger.filter?.ignoreSelf && event.selfGenerated === true) continue;
      for (const delay of this.dice.eventDelays()) this.post(trigger, event, this.clock.now() + delay, 0);
    }
  }

  /** Lifecycle events come without the delays of product events. */
  publishLifecycle(event: ProductEvent): void {
    for (const trigger of this.manifest.triggers) {
      if (trigger.events.includes(event.eventType)) this.post(trigger, event, this.clock.now(), 0);
    }
  }

  private post(trigger: TriggerModule, payload: ProductEvent, dueAt: number, retryCount: number): void {
    this.courier.post({ dueAt, run: () => this.deliver(trigger, payload, retryCount) });
  }

  private async deliver(trigger: TriggerModule, payload: ProductEvent, retryCount: number): Promise<void> {
    const retry = await this.attempt(trigger, payload, retryCount);
    if (!retry || retryCount >= MAX_RETRIES) return;
    const retryContext = { retryCount: retryCount + 1, retryReason: retry.reason, retryData: retry.data };
    this.post(trigger, { ...payload, retryContext }, this.clock.now() + retry.afterMs, retryCount + 1);
  }

  /** Unlike a queue, the platform does not repeat a trigger that threw; only one that was cut off. */
  private async attempt(
    trigger: TriggerModule,
    payload: ProductEvent,
    retryCount: number,
  ): Promise<ReturnType<typeof requestedRetry>> {
    try {
      return requestedRetry(
        await this.host.call({
          functionKey: trigger.function,
          kind: 'trigger',
          payload,
          moduleKey: trigger.key,
          moduleType: 'core:trigger',
        }),
      );
    } catch (error) {
      if (!(error instanceof InvocationFailure)) {
        this.host.complain(new InvocationFailure(trigger.function, 'refused', 'FUNCTION_ERR', String(error)));
        return undefined;
      }
      return error.kind === 'timeout' || error.kind === 'crash'
        ? platformRetry(error, retryCount)
        : undefined;
    }
  }
}
