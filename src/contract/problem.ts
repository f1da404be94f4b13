import type { z } from 'zod';
import { clipped } from '../domain/clip';

/** One thing wrong with what was sent. */
export interface Problem {
  /** Where it is, e.g. `scope.rejected.resolutions[2]`; `(all)` is the whole input. */
  readonly path: string;
  /** The offending value as JSON, shortened for a message. */
  readonly value: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The problems that a validator found in an input, each with its path and value. */
export function problemsOf(issues: readonly Issue[], input: unknown): readonly Problem[] {
  return issues.flatMap((issue) => {
    const { code, path, message } = issue;
    if (code === 'unrecognized_keys')
      return issue.keys.map((key) => problemAt(input, [...path, key], message));
    const meant = code === 'invalid_union' ? meantForm(issue.errors) : null;
    if (meant === null) return [problemAt(input, path, message)];
    return problemsOf(
      meant.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
      input,
    );
  });
}

/** Of the forms that a value may have, the one it comes nearest to; null when it has the shape of none, or of two. */
function meantForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const [nearest, next] = forms
    .filter((issues) => issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'))
    .sort((a, b) => a.length - b.length);
  return nearest === undefined || nearest.length === next?.length ? null : nearest;
}

/** The problem at a path of an input. */
export function problemAt(input: unknown, path: readonly PropertyKey[], message: string): Problem {
  return { path: formatPath(path), value: valueAt(input, path), message };
}

function formatPath(path: readonly PropertyKey[]): string {
  const text = path.map(formatStep).join('');
  return text === '' ? '(all)' : text.replace(/^\./, '');
}

/** `.name`, `[2]`, or `["any other key"]`. */
function formatStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  return /^[\w-]{1,80}$/.test(key) ? `.${key}` : `[${shortened(JSON.stringify(key))}]`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );
  return shortened(value === undefined ? 'missing' : printed(value));
}

function shortened(text: string): string {
  return text.length > 80 ? clipped(text, 78) : text;
}

/** JSON, where there is such a thing: a value may be nested too deep to be printed, or be no value of JSON at all. */
function printed(value: unknown): string {
  const unprintable = `(${typeof value})`;
  try {
    // What is no value of JSON gives undefined, whatever the declared type says.
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' ? text : unprintable;
  } catch {
    return unprintable;
  }
}
