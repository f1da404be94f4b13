import type { Estimate, Figure } from '../figure';
import type { SegmentCost } from '../segments/measure';
import { type Costs, measureCosts } from './measure';
import { sumOf, type Used } from './used';
import { DAYS_A_MONTH, EDITS_A_DAY, HOURS_A_MONTH, OPENED_BY_A_VIEWER, SITE, WAITING_MS } from './workload';

/** Gigabytes that manifest.yml gives a function. */
const MEMORY_GB = 0.5;
const GB = 1e9;
const HOUR_MS = 3_600_000;

/** Counts of what the workload's parts use, and what all of it comes to a month. @param stored of a size, for the bytes a defect */
export async function costs(stored: SegmentCost): Promise<{
  readonly figures: readonly Figure[];
  readonly estimates: readonly Estimate[];
}> {
  const measured = await measureCosts();
  return { figures: figuresOf(measured), estimates: estimatesOf(monthOf(measured), stored) };
}

function figuresOf({ opened, quietHour, edit }: Costs): readonly Figure[] {
  const { projects } = SITE;
  const figure = (name: string, value: number, most: number): Figure => ({
    name: `cost: ${name}`,
    value,
    most,
  });
  const kvsBytes = [...Object.values(opened), quietHour, ...Object.values(edit)].reduce(
    (sum, { kvsBytesRead, kvsBytesWritten }) => sum + kvsBytesRead + kvsBytesWritten,
    0,
  );
  // A report asks for its project, settings and windows, and for versions, names, links and sprints; a gadget for its
  // projects at once, and for each the rest. An edit is told of, read, written and packed: whatever there is of other
  // projects costs nothing, since only what was written to is packed.
  return [
    figure('SQL statements of a report with nothing in memory', opened.report.statements, 7),
    figure('SQL statements of a gadget of 3 projects with nothing in memory', opened.gadget.statements, 20),
    figure('SQL statements of an issue panel with nothing in memory', opened.issue.statements, 6),
    figure('SQL statements of a lozenge with nothing in memory', opened.lozenge.statements, 8),
    figure('SQL statements a project of a quiet hour', quietHour.statements / projects, 50),
    figure('invocations a project of a quiet hour', quietHour.invocations / projects, 11),
    figure(`SQL statements an edit of a defect, of ${projects} projects`, edit.defects.statements, 30),
    figure('SQL statements an edit of another issue', edit.others.statements, 4),
    figure('KVS bytes read and written', kvsBytes, 0),
  ];
}

function monthOf({ opened, quietHour, edit }: Costs): Used {
  const views = (Object.keys(OPENED_BY_A_VIEWER) as (keyof typeof OPENED_BY_A_VIEWER)[]).map(
    (what) => [SITE.viewers * OPENED_BY_A_VIEWER[what], opened[what]] as const,
  );
  const day = sumOf([
    ...views,
    [24, quietHour],
    [EDITS_A_DAY.defects, edit.defects],
    [EDITS_A_DAY.others, edit.others],
  ]);
  return sumOf([[DAYS_A_MONTH, day]]);
}

/**
 * Forge's units, with what is free and what the rest costs as of August 2026. How Forge measures each is not verified,
 * and neither are the waits: the names say what was assumed.
 */
function estimatesOf(month: Used, { tableBytes, segmentBytes, defects }: SegmentCost): readonly Estimate[] {
  const waiting = month.requests * WAITING_MS.request + month.statements * WAITING_MS.statement;
  const seconds = (month.processorMs + month.queryMs + waiting) / 1000;
  const bytes = ((tableBytes + segmentBytes) / defects) * SITE.defects;
  const waits = `${WAITING_MS.request} ms a request to Jira and ${WAITING_MS.statement} ms a statement assumed`;
  return [
    {
      ...{ name: `functions (${MEMORY_GB} GB; ${waits})`, unit: 'GB-s', value: seconds * MEMORY_GB },
      ...{ free: 200_000, price: 0.000025 },
    },
    {
      ...{ name: 'SQL compute (time in the local database)', unit: 'h', value: month.queryMs / HOUR_MS },
      ...{ free: 1, price: 0.143 },
    },
    { name: 'SQL requests', unit: 'requests', value: month.statements, free: 100_000, price: 1.929e-6 },
    {
      ...{ name: 'SQL storage (defects and their packed copies)', unit: 'GB-h' },
      ...{ value: (bytes / GB) * HOURS_A_MONTH, free: 730, price: 0.0007685 },
    },
    { name: 'KVS reads', unit: 'GB', value: month.kvsBytesRead / GB, free: 0.1, price: 0.055 },
    { name: 'KVS writes', unit: 'GB', value: month.kvsBytesWritten / GB, free: 0.1, price: 1.09 },
    { name: 'logs', unit: 'GB', value: month.logBytes / GB, free: 1, price: 1.005 },
  ];
}
