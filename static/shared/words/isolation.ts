/** Opens a part whose direction its own first letter decides, and closes it, with all that was opened within. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Letters that are written from right to left, and signs that turn what follows. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATES = /[\u2066-\u2069]/g;
const ISOLATED = /\u2068[^\u2066-\u2069]*\u2069/g;

/**
 * A name of Jira within a sentence of ours: whatever direction its letters have, and whatever signs in it turn what follows,
 * nothing of the sentence moves. A name that turns nothing stays as it is.
 */
export function isolated(name: string): string {
  if (!TURNING.test(name.replace(ISOLATED, ''))) return name;
  return FIRST_STRONG_ISOLATE + name.replace(ISOLATES, '') + POP_ISOLATE;
}

/**
 * Messages that isolate every name that is passed to them, however deep it lies. What they are passed is not changed:
 * tables and files have names as they are.
 */
export function isolatingMessages<M>(messages: M): M {
  return isolatingOf(messages) as M;
}

function isolatingOf(value: unknown): unknown {
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    return (...args: unknown[]): unknown => isolatingOf(say(...args.map(isolatedIn)));
  }
  if (Array.isArray(value)) return value.map(isolatingOf);
  return isPlainObject(value) ? mapValues(value, isolatingOf) : value;
}

/** What was passed, by what was passed: answers are large, and nobody changes them. */
const known = new WeakMap<object, unknown>();

/** The same with every name isolated; itself where there is none that turns anything. */
function isolatedIn(value: unknown): unknown {
  if (typeof value === 'string') return isolated(value);
  if (typeof value === 'function') {
    const tell = value as (...args: unknown[]) => unknown;
    return (...args: unknown[]): unknown => isolatedIn(tell(...args));
  }
  if (typeof value !== 'object' || value === null) return value;
  const found = known.get(value);
  if (found !== undefined) return found;
  const made = madeOf(value);
  known.set(value, made);
  return made;
}

function madeOf(value: object): unknown {
  if (Array.isArray(value)) {
    const made = value.map(isolatedIn);
    return made.every((each, place) => each === value[place]) ? value : made;
  }
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, isolatedIn(each)]));
  if (!isPlainObject(value)) return value;
  const made = mapValues(value, isolatedIn);
  return Object.keys(value).every((key) => made[key] === value[key]) ? value : made;
}

function mapValues(
  of: Readonly<Record<string, unknown>>,
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(of).map(([key, each]) => [key, map(each)]));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
