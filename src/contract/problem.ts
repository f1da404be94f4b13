import type { z } from 'zod';

/** One thing wrong with what was sent. */
export interface Problem {
  /** Where it is, e.g. `scope.rejected.resolutions[2]`; `(all)` is the whole input. */
  readonly path: string;
  /** The offending value as JSON, shortened for a message. */
  readonly value: string;
  readonly message: string;
}

/** The problems that a validator found in an input, each with its path and value. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], input: unknown): readonly Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemAt(input, issue.path, issue.message)];
    return issue.keys.map((key) => problemAt(input, [...issue.path, key], 'is not known here'));
  });
}

/** The problem at a path of an input. */
export function problemAt(input: unknown, path: readonly PropertyKey[], message: string): Problem {
  return { path: formatPath(path), value: valueAt(input, path), message };
}

function formatPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? '(all)' : text.replace(/^\./, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
