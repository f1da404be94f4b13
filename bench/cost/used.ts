import type { Sandbox } from '../../sandbox/open';

/** What a piece of the app's life used. */
export interface Used {
  readonly invocations: number;
  readonly statements: number;
  /** Milliseconds in the local database. */
  readonly queryMs: number;
  readonly requests: number;
  /** Milliseconds of processor: the app's with the sandbox's, so rather too many. */
  readonly processorMs: number;
  readonly kvsBytesRead: number;
  readonly kvsBytesWritten: number;
  readonly logBytes: number;
}

const KEYS = [
  ...(['invocations', 'statements', 'queryMs', 'requests', 'processorMs'] as const),
  ...(['kvsBytesRead', 'kvsBytesWritten', 'logBytes'] as const),
];

/** Runs a piece of the app's life, until nothing of it is left to do, and tells what it used. */
export async function usedBy({ platform }: Sandbox, work: () => Promise<unknown>): Promise<Used> {
  const now = (): Used => {
    const { invocations, sql, jira, kvs } = platform.usage.snapshot();
    const { user, system } = process.cpuUsage();
    return {
      ...{ invocations: invocations.total, statements: sql.statements, queryMs: sql.milliseconds },
      ...{ requests: jira.requests, processorMs: (user + system) / 1000 },
      ...{ kvsBytesRead: kvs.bytesRead, kvsBytesWritten: kvs.bytesWritten },
      logBytes: platform.logs.reduce((sum, { message }) => sum + Buffer.byteLength(message), 0),
    };
  };
  const before = now();
  await work();
  await platform.settle();
  const after = now();
  return combined((key) => after[key] - before[key]);
}

/** So many times the one, and all together. */
export function sumOf(parts: readonly (readonly [times: number, used: Used])[]): Used {
  return combined((key) => parts.reduce((sum, [times, used]) => sum + times * used[key], 0));
}

function combined(valueOf: (key: keyof Used) => number): Used {
  return Object.fromEntries(KEYS.map((key) => [key, valueOf(key)])) as Record<keyof Used, number>;
}
