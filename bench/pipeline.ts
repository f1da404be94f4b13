import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from '../sandbox/open';
import type { Figure } from './figure';
import type { PipelineCost } from './pipeline-run';

const SIZES = [10_000, 100_000, 1_000_000];

const costs = z.array(
  z.object({ defects: z.number(), microsecondsEach: z.number(), bytesEach: z.number() }),
) satisfies z.ZodType<PipelineCost[]>;

/** Time and memory of the pure pipeline over generated facts, in a process of its own. */
export function pipelineFigures(): readonly Figure[] {
  const measured = measureApart();
  const times = measured.map((cost) => cost.microsecondsEach);
  return [
    {
      name: 'pipeline: time a defect, most over least of 10 k, 100 k and 1 M defects',
      value: Math.max(...times) / Math.min(...times),
      most: 1.5,
    },
    ...measured.map(({ defects, bytesEach }) => ({
      name: `pipeline: bytes a defect, of ${defects}`,
      value: bytesEach,
      most: 150,
    })),
  ];
}

function measureApart(): readonly PipelineCost[] {
  const run = JSON.stringify(path.join(ROOT, 'bench/pipeline-run.ts'));
  const script = `const { measurePipeline } = require(${run});
    process.stdout.write(JSON.stringify(measurePipeline(${JSON.stringify(SIZES)})));`;
  const printed = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', '--input-type=commonjs', '--eval', script],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return costs.parse(JSON.parse(printed));
}
