import type { Clock } from '../clock';
import type { Database } from '../database';
import type { EventSink, RestService } from '../rest';
import { Courier, type Pace } from './delivery/courier';
import { Dice, LIFELIKE, ORDERLY, type Disorder } from './delivery/disorder';
import { ProductEvents } from './delivery/product-events';
import { Schedules } from './delivery/schedules';
import { kvsService } from './kvs/service';
import { readManifest, type Manifest } from './manifest';
import { dispatcher, type CallHook } from './proxy/dispatch';
import { jiraProxy } from './proxy/jira';
import { chargeNothing, chargeTo } from './proxy/latency';
import { Jobs } from './queue/jobs';
import { queueService } from './queue/service';
import { QueueWorker } from './queue/worker';
import { dynamicPropertiesCall } from './dynamic-properties-call';
import { resolverCall, type ResolverCaller } from './resolver-call';
import type { InvocationFailure } from './runtime/failure';
import { installForgeGlobals } from './runtime/globals';
import { FunctionHost, type AppModule, type LogLine } from './runtime/host';
import { newIdentity } from './runtime/identity';
import type { Dispatch } from './runtime/invocation';
import type { OperationScopesOf } from './scopes';
import { sqlService, type StatementHook } from './sql/service';
import { Usage } from './usage';

export interface PlatformOptions {
  readonly manifestPath: string;
  /** Imports the app as a new process would; called at the first invocation and after each restart. */
  readonly appModule: AppModule;
  readonly jira: RestService;
  /** The site's id; one of its own unless given. */
  readonly cloudId?: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly delivery: Pace;
  readonly operationScopes: OperationScopesOf;
  /** How events are delayed and doubled: not at all when hurried, as on Forge when lifelike, unless given. */
  readonly disorder?: Disorder;
  /** Told of each line that the app logs; none is printed. */
  readonly log?: (line: LogLine) => void;
  readonly beforeStatement?: StatementHook;
  readonly afterStatement?: StatementHook;
  /** Called around each call of a service that an invocation makes; a ProcessCrash that it throws ends the process. */
  readonly beforeCall?: CallHook;
  readonly afterCall?: CallHook;
  /** Deliveries that a hurried sandbox makes at a time; 4 unless given. With 1 a run can be repeated exactly. */
  readonly sideBySide?: number;
  /** Bytes that Forge SQL may store; unlimited unless given. */
  readonly storedBytesLimit?: number;
}

/** The app, deployed to a local Forge and installed on the sandbox's site. */
export interface Platform {
  /** Delivers `avi:forge:installed:app`; the app's work for it is done after `settle`. */
  install(): void;
  /**
   * Asks a resolver as a front end does.
   *
   * @param target the key of a module with a resolver, or of the resolver's function.
   * @throws InvocationFailure with the message that the bridge would show.
   */
  invoke(target: string, resolverKey: string, payload?: unknown, caller?: ResolverCaller): Promise<unknown>;
  /**
   * Asks a module's `dynamicProperties` function, as Jira does for what it shows of a module that is not open.
   *
   * @throws InvocationFailure; Error when the module has no such function.
   */
  dynamicProperties(moduleKey: string, caller: Omit<ResolverCaller, 'moduleKey'>): Promise<unknown>;
  /** Ends when queue, events and retries are empty; hurried, the clock moves to whatever is due next. */
  settle(): Promise<void>;
  /** Delivers what becomes due within so much sandbox time, which is then over; the rest stays on its way. */
  pass(milliseconds: number): Promise<void>;
  /** Makes all that waits due now, and settles. */
  deliverNow(): Promise<void>;
  readonly publishProductEvent: EventSink;
  /** Changes how events published from now on are delayed, doubled and lost. */
  disturb(disorder: Disorder): void;
  /** Runs a scheduledTrigger now. @throws InvocationFailure */
  runSchedule(key: string): Promise<void>;
  /** Loses what the app's process holds in memory; what it was doing is delivered again. */
  restart(): void;
  /** A restart with another version, followed by `avi:forge:upgraded:app`. */
  redeploy(appVersion: string): void;
  readonly usage: Usage;
  readonly logs: readonly LogLine[];
  /** Every invocation that failed, and everything that was refused because the sandbox does not model it. */
  readonly errors: readonly InvocationFailure[];
  /** Stops all deliveries; database and Jira stay the caller's to close. */
  close(): Promise<void>;
}

/** @throws Error when the manifest cannot be run. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  installForgeGlobals();
  const { clock, delivery } = options;
  const manifest = await readManifest(options.manifestPath);
  const identity = newIdentity(manifest, options.cloudId);
  const usage = new Usage();
  const dice = new Dice(options.disorder ?? (delivery === 'lifelike' ? LIFELIKE : ORDERLY));
  const host = new FunctionHost({
    manifest,
    identity,
    appModule: options.appModule,
    clock,
    dispatch: (...request) => dispatch(...request),
    usage,
    ...(options.log ? { onLog: options.log } : {}),
  });
  const schedules = new Schedules(manifest, host, clock);
  const courier = new Courier(clock, delivery, () => schedules.postDue(courier), options.sideBySide);
  const jobs = new Jobs();
  const worker = new QueueWorker(host, courier, clock, jobs, dice, usage);
  const dispatch = connectServices(options, manifest, usage, jobs, worker);
  const events = new ProductEvents(manifest, host, courier, clock, dice);
  const lifecycle = (eventType: string): void =>
    events.publishLifecycle({
      eventType,
      id: identity.installationId,
      app: { id: manifest.appId, version: host.appVersion },
    });
  return {
    install: () => lifecycle('avi:forge:installed:app'),
    invoke: async (target, resolverKey, payload, caller = {}) =>
      host.call(resolverCall(manifest, identity, target, resolverKey, payload, caller)),
    dynamicProperties: async (moduleKey, caller) =>
      host.call(dynamicPropertiesCall(manifest, identity, moduleKey, caller)),
    settle: () => courier.settle(),
    async pass(milliseconds) {
      const until = clock.now() + milliseconds;
      await courier.settle(until);
      if (delivery === 'hurried') clock.advance(Math.max(0, until - clock.now()));
    },
    deliverNow() {
      courier.hurry();
      return courier.settle();
    },
    publishProductEvent: (event) => events.publish(event),
    disturb: (disorder) => dice.reset(disorder),
    runSchedule: (key) => schedules.run(key),
    restart: () => host.restart(),
    redeploy(appVersion) {
      host.appVersion = appVersion;
      host.restart();
      lifecycle('avi:forge:upgraded:app');
    },
    usage,
    logs: host.logs,
    errors: host.failures,
    async close() {
      const stopped = courier.close();
      host.restart();
      await stopped;
    },
  };
}

function connectServices(
  options: PlatformOptions,
  manifest: Manifest,
  usage: Usage,
  jobs: Jobs,
  worker: QueueWorker,
): Dispatch {
  const { clock, delivery, jira, operationScopes, database } = options;
  const { scopes } = manifest;
  return dispatcher(
    {
      jira: jiraProxy({ jira, scopes, operationScopes, usage }),
      stargate: queueService({ manifest, clock, jobs, worker, usage }),
      kvs: kvsService({ clock, scopes, usage }),
      sql: sqlService({
        database,
        clock,
        usage,
        enabled: manifest.usesSql && scopes.has('storage:app'),
        ...(options.storedBytesLimit === undefined ? {} : { storedBytesLimit: options.storedBytesLimit }),
        ...(options.beforeStatement ? { beforeStatement: options.beforeStatement } : {}),
        ...(options.afterStatement ? { afterStatement: options.afterStatement } : {}),
      }),
    },
    delivery === 'hurried' ? chargeTo(clock) : chargeNothing,
    { before: options.beforeCall, after: options.afterCall },
  );
}
