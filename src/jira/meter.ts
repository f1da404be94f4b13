import { AsyncLocalStorage } from 'node:async_hooks';

/** What Jira's rate headers say of the app's points. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  readonly resetsInSeconds: number;
}

/** What an invocation has used of Jira. */
export interface Meter {
  points: number;
  requests: number;
  /** As of the last answer; null when it did not tell. */
  quota: Quota | null;
  /** What the last answer said of rates, as it said it. */
  rateHeaders: readonly RateHeader[];
}

export interface RateHeader {
  readonly name: string;
  readonly value: string;
}

/** Headers by which Jira tells of rates; see `quotaIn` for those that the app goes by. */
const RATE_HEADERS = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-nearlimit',
  'x-ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
  'ratelimit-reason',
  'beta-ratelimit',
  'beta-ratelimit-policy',
  'retry-after',
] as const;

const meters = new AsyncLocalStorage<Meter>();

/** Headers of an answer, as far as they are read. */
export interface AnswerHeaders {
  get(name: string): string | null;
}

/** Runs work with a meter of its own: points belong to the invocation that spends them. */
export function metered<T>(work: (meter: Meter) => Promise<T>): Promise<T> {
  const meter: Meter = { points: 0, requests: 0, quota: null, rateHeaders: [] };
  return meters.run(meter, () => work(meter));
}

/** What Jira said last, within metered work, of the points that are left. */
export function quotaNow(): Quota | null {
  return meters.getStore()?.quota ?? null;
}

/** Counts an answer: a point for the request and one for each object, as Jira charges. */
export function countAnswer(headers: AnswerHeaders, objects: number): void {
  const meter = meters.getStore();
  if (!meter) return;
  meter.requests++;
  meter.points += 1 + objects;
  meter.quota = quotaIn(headers);
  meter.rateHeaders = RATE_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [{ name, value }];
  });
}

/**
 * The quota in `RateLimit: "name";r=63999;t=1800` and `RateLimit-Policy: "name";q=65000;w=3600`, or under the same
 * names with `Beta-` before them, which count but are not enforced yet. Where they leave out what is left, the older
 * `X-RateLimit-Remaining` and `-Limit` may tell.
 */
function quotaIn(headers: AnswerHeaders): Quota | null {
  const state = headerOf(headers, 'ratelimit');
  const limit = parameter(headerOf(headers, 'ratelimit-policy'), 'q') ?? plain(headers, 'x-ratelimit-limit');
  const remaining = parameter(state, 'r') ?? plain(headers, 'x-ratelimit-remaining');
  const resetsInSeconds = parameter(state, 't');
  return limit === null || remaining === null || resetsInSeconds === null
    ? null
    : { limit, remaining, resetsInSeconds };
}

function plain(headers: AnswerHeaders, name: string): number | null {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

function headerOf(headers: AnswerHeaders, name: string): string {
  return headers.get(name) ?? headers.get(`beta-${name}`) ?? '';
}

function parameter(header: string, name: string): number | null {
  const text = new RegExp(`(?:^|;)\\s*${name}=(\\d+)`).exec(header)?.[1];
  return text === undefined ? null : Number(text);
}
