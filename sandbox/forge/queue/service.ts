import { z } from 'zod';
import type { Clock } from '../../clock';
import type { Manifest } from '../manifest';
import type { ForgeService, ServiceRequest } from '../proxy/dispatch';
import { jsonResponse } from '../proxy/response';
import { RateWindow } from '../rate-window';
import { NotModelledError } from '../runtime/failure';
import type { Usage } from '../usage';
import type { Jobs } from './jobs';
import {
  EVENTS_PER_MINUTE,
  EVENTS_PER_PUSH,
  jobRequest,
  LONG_EVENT_BYTES,
  publishRequest,
  PUSH_BYTES,
  PUSHES_PER_CHAIN,
  type PushedEvent,
} from './requests';
import type { QueueWorker } from './worker';

export interface QueueOptions {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly worker: QueueWorker;
  readonly usage: Usage;
}

/** Forge's asynchronous events: push, statistics and cancellation. */
export function queueService(options: QueueOptions): ForgeService {
  const rate = new RateWindow(60_000, EVENTS_PER_MINUTE, () => options.clock.now());
  return async (request) => {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(request.path)?.[1];
    if (action === 'publish') return publish(request, options, rate);
    if (action === 'stats' || action === 'cancel') return aboutJob(action, request, options.jobs);
    throw new NotModelledError(`the platform request ${request.path}`);
  };
}

function publish(
  { text = '', invocation }: ServiceRequest,
  options: QueueOptions,
  rate: RateWindow,
): Response {
  const parsed = publishRequest.safeParse(JSON.parse(text));
  if (!parsed.success) return refused(400, z.prettifyError(parsed.error));
  const { queueName, jobId, payload } = parsed.data;
  const consumer = options.manifest.consumers.find(({ queue }) => queue === queueName);
  if (!consumer) return refused(400, `the manifest has no consumer for the queue ${queueName}`);
  const longRunning = (options.manifest.functions.get(consumer.function)?.timeoutSeconds ?? 0) > 55;
  const tooBig = sizeProblem(payload, longRunning);
  if (tooBig) return jsonResponse(413, { errorMessage: tooBig });
  if (payload.length < 1 || payload.length > EVENTS_PER_PUSH) {
    return refused(400, `a push has 1 to ${EVENTS_PER_PUSH} events, this one ${payload.length}`);
  }
  if (invocation.chain.pushes >= PUSHES_PER_CHAIN) {
    return refused(405, `more than ${PUSHES_PER_CHAIN} pushes grew from one invocation`);
  }
  if (!rate.allows(payload.length)) return refused(429, `more than ${EVENTS_PER_MINUTE} events a minute`);
  rate.add(payload.length);
  invocation.chain.pushes += 1;
  options.usage.queue.pushes += 1;
  options.usage.queue.events += payload.length;
  options.jobs.open(queueName, jobId, payload.length);
  for (const event of payload) {
    options.worker.enqueue({ consumer, queueName, jobId, event, chain: invocation.chain });
  }
  return jsonResponse(201, {});
}

function sizeProblem(events: readonly PushedEvent[], longRunning: boolean): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(events));
  if (bytes > PUSH_BYTES) return `a push has at most ${PUSH_BYTES} bytes, this one ${bytes}`;
  const largest = Math.max(0, ...events.map((event) => Buffer.byteLength(JSON.stringify(event.body))));
  if (longRunning && largest > LONG_EVENT_BYTES) {
    return `an event for a function of more than 55 s has at most ${LONG_EVENT_BYTES} bytes, this one ${largest}`;
  }
  return undefined;
}

function aboutJob(action: 'stats' | 'cancel', { text = '' }: ServiceRequest, jobs: Jobs): Response {
  const parsed = jobRequest.safeParse(JSON.parse(text));
  if (!parsed.success) return refused(400, z.prettifyError(parsed.error));
  const { queueName, jobId } = parsed.data;
  const stats = jobs.find(queueName, jobId);
  if (!stats) return refused(404, `no job ${jobId} in the queue ${queueName}`);
  if (action === 'stats') return jsonResponse(200, stats);
  jobs.cancel(queueName, jobId);
  return jsonResponse(204);
}

function refused(status: number, message: string): Response {
  return jsonResponse(status, { message });
}
