import { parseArgs } from 'node:util';

export interface ReportArguments {
  readonly data: string;
  readonly projects: readonly string[];
  readonly settings: string | null;
  readonly asOf: string | null;
  readonly json: boolean;
  /** Where the tables go as CSV; null for nowhere. */
  readonly csv: string | null;
}

/** What the caller did wrong, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE =
  'npm run -s report -- --data DIR --project KEY[,KEY…] [--settings FILE] [--as-of yyyy-mm-dd] [--json] [--csv DIR]';

/** @throws UsageError */
export function parseReportArguments(argv: readonly string[]): ReportArguments {
  const { values } = parse(argv);
  if (values.data === undefined) throw new UsageError(`--data is missing; usage: ${USAGE}`);
  const projects = [
    ...new Set((values.project ?? []).flatMap((keys) => keys.split(',')).map((key) => key.trim())),
  ];
  if (projects.length === 0 || projects.includes(''))
    throw new UsageError(`--project needs one or more project keys, joined by commas; usage: ${USAGE}`);
  return {
    data: values.data,
    projects,
    settings: values.settings ?? null,
    asOf: values['as-of'] ?? null,
    json: values.json ?? false,
    csv: values.csv ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        project: { type: 'string', multiple: true },
        settings: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
        csv: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}; usage: ${USAGE}`);
  }
}
