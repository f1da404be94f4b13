import type { Clock } from '../../clock';
import { outsideInvocation } from './current';
import { InvocationFailure, NotModelledError, ProcessCrash } from './failure';
import type { ForgeRuntime } from './forge-runtime';

/** The first argument of `__forge_fetch__`. */
export interface FetchTarget {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

/** How many pushes grew from one first invocation, through all consumers: Forge ends chains of 1000. */
export interface PushChain {
  pushes: number;
}

export type Dispatch = (
  invocation: Invocation,
  target: FetchTarget,
  path: string,
  init: RequestInit,
) => Promise<Response>;

export interface InvocationHost {
  readonly clock: Clock;
  readonly dispatch: Dispatch;
  print(invocation: Invocation, level: string, values: readonly unknown[]): void;
  /** Told of what the app may have swallowed: a call that is not modelled, a request after the end. */
  complain(failure: InvocationFailure): void;
}

// Taken before a test can install fake timers: limits are about real work.
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const realNow = Date.now;

/** One run of one of the app's functions. */
export class Invocation {
  private readonly startedAt = realNow();
  private charged = 0;
  private state: 'running' | 'ended' | 'killed' = 'running';
  private kill: (failure: InvocationFailure) => void = () => undefined;

  constructor(
    readonly functionKey: string,
    private readonly limitMs: number,
    readonly runtime: ForgeRuntime,
    readonly chain: PushChain,
    readonly host: InvocationHost,
  ) {}

  get id(): string {
    return this.runtime.appContext.invocationId;
  }

  /** Milliseconds left: of real time, and of the time that platform calls would have taken. */
  remaining(): number {
    return this.limitMs - this.charged - (realNow() - this.startedAt);
  }

  /** Counts time that a platform call would have taken on Forge but did not take here. */
  charge(milliseconds: number): void {
    this.charged += milliseconds;
    if (this.remaining() <= 0) this.timeOut();
  }

  /** Ends the invocation as a dying process does: nothing in the app notices. */
  crash(error: Error): void {
    this.end(
      new InvocationFailure(this.functionKey, 'crash', 'FUNCTION_ERR', error.message, { cause: error }),
    );
  }

  /** Runs the work to its end, its time limit or its crash, whichever comes first. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const killed = new Promise<never>((_, reject) => (this.kill = reject));
    const timer = startTimer(() => this.timeOut(), Math.max(0, this.remaining()));
    try {
      return await Promise.race([work(), killed]);
    } finally {
      stopTimer(timer);
      if (this.state === 'running') this.state = 'ended';
    }
  }

  /** What `__forge_fetch__` does during this invocation. */
  async fetch(target: FetchTarget, path: string, init: RequestInit = {}): Promise<Response> {
    if (this.state !== 'running') return this.refuseLateFetch(path);
    try {
      const response = await outsideInvocation(() => this.host.dispatch(this, target, path, init));
      return this.isKilled() ? await never() : response;
    } catch (error) {
      if (error instanceof ProcessCrash) {
        this.crash(error);
        return never();
      }
      if (error instanceof NotModelledError) {
        this.host.complain(
          new InvocationFailure(this.functionKey, 'refused', 'FUNCTION_ERR', error.message, { cause: error }),
        );
      }
      throw error;
    }
  }

  private refuseLateFetch(path: string): Promise<Response> {
    // A killed process asks for nothing more; code that outlives its own answer is a mistake worth hearing of.
    if (this.isKilled()) return never();
    const reason = `${this.functionKey} asked for ${path} after its invocation had ended: await every promise`;
    this.host.complain(new InvocationFailure(this.functionKey, 'refused', 'FUNCTION_ERR', reason));
    return Promise.reject(new Error(reason));
  }

  private isKilled(): boolean {
    return this.state === 'killed';
  }

  private timeOut(): void {
    const reason = `${this.functionKey} ran longer than its ${this.limitMs / 1000} s`;
    this.end(new InvocationFailure(this.functionKey, 'timeout', 'FUNCTION_ERR', reason));
  }

  private end(failure: InvocationFailure): void {
    if (this.state !== 'running') return;
    this.state = 'killed';
    this.kill(failure);
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
