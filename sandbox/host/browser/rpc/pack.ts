const MARK = '__sandboxFunction';

/** Functions that the other window may call. */
export type FunctionBook = Map<string, (...values: unknown[]) => unknown>;

/** A copy that structured cloning can carry: functions are kept in the book and named. */
export function pack(value: unknown, book: FunctionBook): unknown {
  if (typeof value === 'function') {
    const id = crypto.randomUUID();
    book.set(id, value as (...values: unknown[]) => unknown);
    return { [MARK]: id };
  }
  return mapped(value, (each) => pack(each, book));
}

/** The reverse: named functions become functions that call into the other window. */
export function unpack(value: unknown, call: (id: string, values: unknown[]) => Promise<unknown>): unknown {
  if (isPlain(value) && typeof value[MARK] === 'string') {
    const id = value[MARK];
    return (...values: unknown[]) => call(id, values);
  }
  return mapped(value, (each) => unpack(each, call));
}

function mapped(value: unknown, change: (each: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
