import { format } from 'node:util';
import type { Clock } from '../../clock';
import type { FunctionModule, Manifest } from '../manifest';
import type { Usage } from '../usage';
import { buildRuntime, invocationContext } from './build-runtime';
import { currentInvocation } from './current';
import { failureOf, type InvocationFailure } from './failure';
import type { Identity } from './identity';
import { Invocation, type Dispatch, type InvocationHost, type PushChain } from './invocation';
import { payloadCopy } from './payload';

/** Loads the app as a new process would. `file` is the handler's file without extension, e.g. `index`. */
export type AppModule = (file: string) => Promise<Record<string, unknown>>;

/** What calls a function; it decides the time limit where the manifest does not. */
export type InvocationKind = 'resolver' | 'trigger' | 'consumer' | 'schedule';

export interface LogLine {
  /** Sandbox time, epoch milliseconds. */
  readonly at: number;
  readonly invocationId: string;
  readonly functionKey: string;
  readonly level: string;
  readonly message: string;
}

export interface FunctionCall {
  readonly functionKey: string;
  readonly kind: InvocationKind;
  readonly payload: unknown;
  readonly moduleKey?: string;
  readonly moduleType?: string;
  readonly accountId?: string;
  readonly chain?: PushChain;
}

export interface HostOptions {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly appModule: AppModule;
  readonly clock: Clock;
  readonly dispatch: Dispatch;
  readonly usage: Usage;
  readonly onLog?: (line: LogLine) => void;
}

/** Runs the app's functions, one invocation each. */
export class FunctionHost implements InvocationHost {
  readonly logs: LogLine[] = [];
  readonly failures: InvocationFailure[] = [];
  appVersion = '1.0.0';
  private readonly running = new Set<Invocation>();
  private process = new Map<string, Promise<Record<string, unknown>>>();

  constructor(private readonly options: HostOptions) {}

  get clock(): Clock {
    return this.options.clock;
  }

  get dispatch(): Dispatch {
    return this.options.dispatch;
  }

  /** Ends the app's process, as a deployment does: what it held in memory and what it was doing is lost. */
  restart(): void {
    this.process = new Map();
    for (const invocation of this.running) invocation.crash(new Error('the process was replaced'));
  }

  /**
   * Runs a function and returns its answer after the JSON round trip that the platform makes.
   *
   * @throws InvocationFailure, which is also noted in `failures`.
   */
  async call(call: FunctionCall): Promise<unknown> {
    this.options.usage.countInvocation(call.functionKey);
    try {
      return await this.attempt(call);
    } catch (error) {
      const failure = failureOf(call.functionKey, error);
      this.failures.push(failure);
      // The platform starts a new process after one has died.
      if (failure.kind === 'crash' || failure.kind === 'timeout') this.process = new Map();
      throw failure;
    }
  }

  print(invocation: Invocation, level: string, values: readonly unknown[]): void {
    const line: LogLine = {
      at: this.clock.now(),
      invocationId: invocation.id,
      functionKey: invocation.functionKey,
      level,
      message: format(...values),
    };
    this.logs.push(line);
    this.options.onLog?.(line);
  }

  complain(failure: InvocationFailure): void {
    this.failures.push(failure);
  }

  private async attempt(call: FunctionCall): Promise<unknown> {
    const { functionKey, kind } = call;
    const module = this.options.manifest.functions.get(functionKey);
    if (!module) throw new Error(`the manifest defines no function ${functionKey}`);
    const payload = payloadCopy(functionKey, call.payload, kind === 'resolver' ? 'request' : 'event');
    const handler = await this.handler(module);
    const invocation = this.begin(call, limitMs(module, kind));
    this.running.add(invocation);
    try {
      const answer = await invocation.within(() =>
        currentInvocation().run(invocation, async () =>
          handler(payload, invocationContext(invocation.runtime)),
        ),
      );
      return payloadCopy(functionKey, answer, 'answer');
    } finally {
      this.running.delete(invocation);
    }
  }

  private begin(call: FunctionCall, limit: number): Invocation {
    const runtime = buildRuntime({
      identity: this.options.identity,
      appVersion: this.appVersion,
      functionKey: call.functionKey,
      moduleKey: call.moduleKey ?? call.functionKey,
      moduleType: call.moduleType ?? 'core:function',
      accountId: call.accountId,
      remaining: () => invocation.remaining(),
    });
    const invocation = new Invocation(call.functionKey, limit, runtime, call.chain ?? { pushes: 0 }, this);
    return invocation;
  }

  private async handler(module: FunctionModule): Promise<(payload: unknown, context: unknown) => unknown> {
    const [file = '', name = ''] = module.handler.split('.');
    let loading = this.process.get(file);
    if (!loading) {
      loading = this.options.appModule(file);
      this.process.set(file, loading);
    }
    const handler = (await loading)[name];
    if (typeof handler !== 'function') throw new Error(`${module.handler} is not an exported function`);
    return handler as (payload: unknown, context: unknown) => unknown;
  }
}

/** Resolvers and triggers have 25 s whatever the manifest says; consumers and schedules 55 s unless it says more. */
function limitMs({ timeoutSeconds }: FunctionModule, kind: InvocationKind): number {
  if (kind === 'resolver' || kind === 'trigger') return Math.min(25, timeoutSeconds ?? 25) * 1000;
  return (timeoutSeconds ?? 55) * 1000;
}
