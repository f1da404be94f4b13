import type { Clock } from '../../clock';

export interface Stored {
  readonly key: string;
  /** JSON text, so that no caller shares objects with the store. */
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Epoch milliseconds. */
  readonly expiresAt?: number;
}

/** Keys and values in memory, for one of Forge's two kinds: plain and secret. */
export class KeyValueStore {
  private readonly entries = new Map<string, Stored>();

  constructor(private readonly clock: Clock) {}

  get(key: string): Stored | undefined {
    const entry = this.entries.get(key);
    if (entry?.expiresAt === undefined || entry.expiresAt > this.clock.now()) return entry;
    this.entries.delete(key);
    return undefined;
  }

  set(key: string, text: string, ttlMs?: number): Stored {
    const now = this.clock.now();
    const entry: Stored = {
      key,
      text,
      createdAt: this.get(key)?.createdAt ?? now,
      updatedAt: now,
      ...(ttlMs === undefined ? {} : { expiresAt: now + ttlMs }),
    };
    this.entries.set(key, entry);
    return entry;
  }

  delete(key: string): boolean {
    return this.get(key) !== undefined && this.entries.delete(key);
  }

  /** In the order of keys, which is the order of Forge's pages. */
  withPrefix(prefix: string): Stored[] {
    const live = [...this.entries.keys()].flatMap((key) =>
      key.startsWith(prefix) ? (this.get(key) ?? []) : [],
    );
    return live.sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** An entry as the API shows it. */
export function shown(entry: Stored): Record<string, unknown> {
  return {
    key: entry.key,
    value: JSON.parse(entry.text) as unknown,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    ...(entry.expiresAt === undefined ? {} : { expireTime: new Date(entry.expiresAt).toISOString() }),
  };
}
