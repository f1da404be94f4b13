/** An error of ours that has something to tell the log: an operation, a status, a count; nothing of any content. */
export interface TellsLog {
  readonly forLog: string;
}

const MOST_LINKS = 5;
const FRAMES = 2;
/** What a library may put into the log: a code, not a sentence. */
const CODE = /^[\w-]{1,64}$/;

/**
 * The chain of an error's causes as one line: classes, codes and places in the code. Messages are left out, since they
 * may hold what Jira or the database holds.
 */
export function causeOf(error: unknown): string {
  const links: string[] = [];
  for (let at = error; at !== undefined && links.length < MOST_LINKS; at = causeIn(at))
    links.push(linkOf(at));
  return links.join(' <- ');
}

function causeIn(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function linkOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return [CODE.test(error.name) ? error.name : 'Error', ...tellings(error), ...placesIn(error)].join(' ');
}

/** What the app's own errors say, and the codes that Forge, its database and Node give theirs. */
function tellings(error: Error & Partial<TellsLog> & ForeignCodes): readonly string[] {
  if (error.forLog !== undefined) return [error.forLog];
  const { code, context, responseDetails } = error;
  const codes = [code, context?.debug?.errno, responseDetails?.status, responseDetails?.traceId];
  return codes.flatMap((each) =>
    (typeof each === 'string' || typeof each === 'number') && CODE.test(String(each)) ? [String(each)] : [],
  );
}

/** Where errors of Node and of @forge/sql carry codes; every part may be missing or be something else. */
interface ForeignCodes {
  readonly code?: unknown;
  readonly context?: { readonly debug?: { readonly errno?: unknown } };
  readonly responseDetails?: { readonly status?: unknown; readonly traceId?: unknown };
}

/** `at backfill.ts:80:12`, of the innermost frames. The message stands before the frames, and may look like one. */
function placesIn({ name, message, stack = '' }: Error): readonly string[] {
  const head = [`${name}: ${message}`, `Error: ${message}`].find((each) => stack.startsWith(each));
  if (head === undefined) return [];
  const places = stack.slice(head.length).matchAll(/^ {4}at .*?([\w.-]+:\d+:\d+)\)?$/gm);
  return [...places].slice(0, FRAMES).map(([, place]) => `at ${place ?? ''}`);
}
