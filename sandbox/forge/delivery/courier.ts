import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../clock';

/** Work that is due at a time. It must not reject. */
export interface Delivery {
  /** Sandbox time, epoch milliseconds. */
  readonly dueAt: number;
  /** At most `limit` deliveries with the key run at a time; others wait. */
  readonly gate?: { readonly key: string; readonly limit: number };
  readonly run: () => Promise<void>;
}

/** `hurried`: only while `settle` runs, moving the clock to what is due next. `lifelike`: by themselves, in real time. */
export type Pace = 'hurried' | 'lifelike';

/** How many deliveries a hurried sandbox makes side by side: enough to show races, few enough for a small machine. */
export const SIDE_BY_SIDE = 4;

const TICK_MS = 100;

/** More than any honest run makes; a queue that feeds itself for ever would never settle. */
const DELIVERIES_PER_SETTLE = 200_000;

/** Makes deliveries when they are due: in the order of their times, several at once. */
export class Courier {
  private waiting: Delivery[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly gates = new Map<string, number>();
  private readonly ticker: NodeJS.Timeout | undefined;

  /** @param onTick called before due deliveries are looked for, to add what a schedule makes due. */
  constructor(
    private readonly clock: Clock,
    private readonly pace: Pace,
    private readonly onTick: () => void,
    private readonly sideBySide = SIDE_BY_SIDE,
  ) {
    if (pace === 'lifelike') {
      this.ticker = setInterval(() => this.startDue(Infinity), TICK_MS);
      this.ticker.unref();
    }
  }

  post(delivery: Delivery): void {
    // Behind those that are due at the same time: first come, first served.
    const after = this.waiting.findIndex(({ dueAt }) => dueAt > delivery.dueAt);
    this.waiting.splice(after < 0 ? this.waiting.length : after, 0, delivery);
  }

  /** Makes everything that waits due now; what it makes the app ask for later is late again. */
  hurry(): void {
    const now = this.clock.now();
    this.waiting = this.waiting.map((delivery) => ({ ...delivery, dueAt: Math.min(delivery.dueAt, now) }));
  }

  /**
   * Ends when nothing is waiting or running any more. Hurried, the clock is moved on to whatever is due next;
   * schedules that become due only by that wait for the next call, or an hourly job would run without end.
   *
   * @param until sandbox time: what is due later stays waiting.
   * @throws Error when the app keeps itself busy for ever.
   */
  async settle(until = Infinity): Promise<void> {
    if (this.pace === 'lifelike') {
      while (this.clock.now() < until && this.waiting.length + this.running.size > 0)
        await sleep(TICK_MS / 2);
      return;
    }
    this.onTick();
    for (let made = 0; ;) {
      made += this.start(this.sideBySide);
      if (made > DELIVERIES_PER_SETTLE) {
        throw new Error(`the app does not settle: ${made} deliveries, and it asks for more`);
      }
      const [next] = this.waiting;
      if (this.running.size > 0) await Promise.race(this.running);
      else if (next && next.dueAt <= until)
        this.clock.advance(Math.max(0, Math.ceil(next.dueAt - this.clock.now())));
      else return;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.ticker);
    this.waiting = [];
    await Promise.all(this.running);
  }

  private startDue(sideBySide: number): void {
    this.onTick();
    this.start(sideBySide);
  }

  /** Starts what is due, as far as gates and the number of others allow; returns how many that were. */
  private start(sideBySide: number): number {
    const now = this.clock.now();
    let started = 0;
    for (let index = 0; index < this.waiting.length && this.running.size < sideBySide;) {
      const delivery = this.waiting[index];
      if (!delivery || delivery.dueAt > now) break;
      if (this.isOpen(delivery)) {
        this.waiting.splice(index, 1);
        this.launch(delivery);
        started += 1;
      } else {
        index += 1;
      }
    }
    return started;
  }

  private isOpen({ gate }: Delivery): boolean {
    return !gate || (this.gates.get(gate.key) ?? 0) < gate.limit;
  }

  private launch({ gate, run }: Delivery): void {
    if (gate) this.gates.set(gate.key, (this.gates.get(gate.key) ?? 0) + 1);
    const done = run().finally(() => {
      this.running.delete(done);
      if (gate) this.gates.set(gate.key, (this.gates.get(gate.key) ?? 1) - 1);
    });
    this.running.add(done);
  }
}
