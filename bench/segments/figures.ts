import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../../sandbox/open';
import type { Figure } from '../figure';
import { type SegmentCost, segmentCost } from './measure';
import { type SiteCost, siteCost, siteFigures } from './site';
import { surfaceFigures } from './surfaces';

/** The largest project that is measured; the whole is `BENCH_DEFECTS=1000000`, which takes some minutes. */
const LARGEST = Number(process.env['BENCH_DEFECTS'] ?? 100_000);
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= LARGEST);
/** A site that is measured beside: `BENCH_SITE=50x100000` has 50 projects with 100,000 defects each, and takes half an hour. */
const SITE = process.env['BENCH_SITE']?.split('x').map(Number);
const MOST_STATEMENTS = new Map([
  [10_000, 1],
  [100_000, 3],
  [1_000_000, 8],
]);

/** Less than the 512 MB of an instance: what is unpacked lies outside of the heap. */
const HEAP = '--max-old-space-size=256';
const INSTANCE_BYTES = 512 * 1024 * 1024;

/** What was measured: each size of a project, smallest first, and a site if one was asked for. */
export interface SegmentCosts {
  readonly sizes: readonly SegmentCost[];
  readonly site: SiteCost | null;
}

/**
 * What a report of packed facts costs by the size of the project, against the same numbers by GROUP BY. Each size in a
 * process of its own, of code that is bundled as it is for Forge.
 */
export function segmentCosts(): SegmentCosts {
  const folder = mkdtempSync(path.join(ROOT, 'node_modules/.segments-'));
  try {
    const bundle = path.join(folder, 'run.cjs');
    buildSync({
      entryPoints: [path.join(ROOT, 'bench/segments/run.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      packages: 'external',
      define: { __dirname: JSON.stringify(path.join(ROOT, 'sandbox')) },
      logLevel: 'error',
    });
    const [projects, defects] = SITE ?? [];
    return {
      sizes: SIZES.map((size) => segmentCost.parse(measureApart(bundle, size))),
      site:
        projects === undefined || defects === undefined
          ? null
          : siteCost.parse(measureApart(bundle, defects, projects)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function segmentFigures({ sizes, site }: SegmentCosts): readonly Figure[] {
  return [
    ...sizes.flatMap(figuresOf),
    ...growthOf(sizes),
    ...(site === null ? [] : siteFigures(site, INSTANCE_BYTES)),
  ];
}

function measureApart(bundle: string, ...numbers: readonly number[]): unknown {
  const flags = ['--expose-gc', HEAP];
  return JSON.parse(
    execFileSync(process.execPath, [...flags, bundle, ...numbers.map(String)], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );
}

function figuresOf(cost: SegmentCost): readonly Figure[] {
  const { defects } = cost;
  const name = (what: string): string => `segments of ${defects}: ${what}`;
  const isLarge = defects >= 1_000_000;
  return [
    {
      name: name('statements that read defects'),
      value: cost.statements,
      most: MOST_STATEMENTS.get(defects) ?? 0,
    },
    ...(defects < 100_000
      ? []
      : [
          {
            name: name('time of a report, of that of the same numbers by GROUP BY'),
            value: cost.reportMs / cost.groupByMs,
            most: isLarge ? 1 / 5 : 1 / 3,
          },
          { name: name('bytes a defect in the table'), value: cost.tableBytes / defects, most: 260 },
          { name: name('bytes a defect in memory'), value: cost.memoryBytes / defects, most: 150 },
        ]),
    // The pages of small windows are mostly empty.
    ...(isLarge
      ? [{ name: name('bytes a defect in segments'), value: cost.segmentBytes / defects, most: 24 }]
      : []),
    {
      name: name('rows read to pack one edit, beside those of its window'),
      value: cost.refreshedRows - cost.windowRows,
      most: 20,
    },
    { name: name('gzipped KB of the answer'), value: cost.answerBytes / 1000, most: 100 },
    ...(defects < 100_000 ? [] : surfaceFigures(name(''), cost.surfaces, cost.auditBytes)),
    {
      name: name("share of an instance's memory that is kept"),
      value: cost.keptBytes / INSTANCE_BYTES,
      most: 1,
    },
  ];
}

/** Whether a defect of a large project costs more than one of a small. */
function growthOf(costs: readonly SegmentCost[]): readonly Figure[] {
  const [smallest, largest] = [costs[0], costs.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  const each = ({ reportMs, defects }: SegmentCost): number => reportMs / defects;
  return [
    {
      name: `segments: time a defect of ${largest.defects}, of that of ${smallest.defects}`,
      value: each(largest) / each(smallest),
      most: 1.5,
    },
  ];
}
