import { isRecord } from '../../shared/surface/extension';

/** An answer, and when it was given in epoch milliseconds. */
export interface Held {
  readonly at: number;
  readonly data: unknown;
}

/** What the app's frames on one page say to each other. `key` is the question, `from` the frame. */
export type Message = { readonly key: string; readonly from: string } & (
  | { readonly kind: 'wanted' }
  /** The frame is asking: wait for its answer. */
  | { readonly kind: 'asking' }
  | ({ readonly kind: 'answer' } & Held)
  /** The frame got no answer: ask yourselves. */
  | { readonly kind: 'failed' }
);

/** What was said, or null when it is none of ours: a frame of another version of the app may be on the page. */
export function messageOf(said: unknown): Message | null {
  if (!isRecord(said)) return null;
  const { kind, key, from, at, data } = said;
  if (typeof key !== 'string' || typeof from !== 'string') return null;
  if (kind === 'wanted' || kind === 'asking' || kind === 'failed') return { kind, key, from };
  return kind === 'answer' && typeof at === 'number' ? { kind, key, from, at, data } : null;
}
