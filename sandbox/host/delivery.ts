import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock';
import type { Platform } from '../forge';
import type { DeliveryChange, DeliveryState } from './wire';

/** A page waits no longer than this for the app's work: a back-fill takes minutes and shows its own progress. */
const PATIENCE_MS = 5000;

/** The sandbox's date, and how fast product events reach the app. */
export class Delivery {
  private pace: DeliveryState['pace'] = 'lifelike';
  private isDelivering = false;

  constructor(
    private readonly clock: Clock,
    private readonly platform: Pick<Platform, 'deliverNow'>,
  ) {}

  get state(): DeliveryState {
    return { pace: this.pace, now: this.clock.now() };
  }

  async change(change: DeliveryChange): Promise<DeliveryState> {
    switch (change.kind) {
      case 'pace':
        this.pace = change.pace;
        if (this.pace === 'hurried') await this.deliverNow();
        break;
      case 'deliver':
        await this.deliverNow();
        break;
      case 'advance':
        this.clock.advance(change.milliseconds);
        break;
      case 'set':
        this.clock.set(change.instant);
        break;
    }
    return this.state;
  }

  /** Told of each product event, when it is published. */
  noteEvent(): void {
    if (this.pace === 'lifelike' || this.isDelivering) return;
    this.isDelivering = true;
    // Only now is the event on its way to the app, wherever in the line of its receivers the app stands.
    setImmediate(() => {
      this.isDelivering = false;
      this.deliverNow().catch((error: unknown) => console.error(error));
    });
  }

  /** Makes whatever event is on its way arrive, and lets the app work. */
  private async deliverNow(): Promise<void> {
    await Promise.race([this.platform.deliverNow(), sleep(PATIENCE_MS, undefined, { ref: false })]);
  }
}
