/** Facts of a log line: counts, ids, codes and run ids; never the contents of an issue, never a name. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one structured line to the app's log. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: LogFacts = {}): void {
  console[level](JSON.stringify({ event, ...facts }));
}

/** The error's cause chain as one line, for the log only. */
export function causeOf(error: unknown): string {
  const parts: string[] = [];
  for (
    let at: unknown = error;
    at !== undefined && parts.length < 5;
    at = at instanceof Error ? at.cause : undefined
  ) {
    parts.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
  }
  return parts.join(' <- ').slice(0, 2000);
}
