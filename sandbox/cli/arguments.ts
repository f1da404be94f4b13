import { parseArgs } from 'node:util';

export interface ReportArguments {
  readonly data: string;
  readonly projects: readonly string[];
  readonly settings: string | null;
  readonly asOf: string | null;
  readonly json: boolean;
}

/** What the caller did wrong, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE =
  'npm run -s report -- --data DIR --project KEY[,KEY…] [--settings FILE] [--as-of yyyy-mm-dd] [--json]';

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
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}; usage: ${USAGE}`);
  }
}
