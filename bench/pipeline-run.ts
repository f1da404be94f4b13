import { reportOf } from '../src/domain/aggregate/report';
import { utcDay } from '../src/domain/day';
import { DEFAULT_SETTINGS } from '../src/domain/defaults';
import type { DefectFacts, ProjectFacts } from '../src/domain/facts';
import { manyFacts } from './many-facts';

const AS_OF = utcDay(Date.UTC(2024, 0, 1));

/** What the pipeline takes for a number of defects. */
export interface PipelineCost {
  readonly defects: number;
  /** Processor time, what the making of the facts took taken off. */
  readonly microsecondsEach: number;
  /** The most that is reachable at the end of a walk or of the whole, above what was before. */
  readonly bytesEach: number;
}

/** Must run under `node --expose-gc`: what is only garbage is not counted. */
export function measurePipeline(sizes: readonly number[]): readonly PipelineCost[] {
  // The first run also compiles the code and fills the caches of calendars.
  for (let run = 0; run < 3; run++) reportOf(manyFacts(10_000), DEFAULT_SETTINGS, AS_OF);
  return sizes.map((defects) => {
    const runs = Math.max(2, Math.min(20, Math.round(500_000 / defects)));
    return {
      defects,
      microsecondsEach: microsecondsOf(manyFacts(defects), runs) / defects,
      bytesEach: bytesOf(manyFacts(defects)) / defects,
    };
  });
}

function microsecondsOf(facts: ProjectFacts, runs: number): number {
  let walks = 0;
  const counting: ProjectFacts = {
    ...facts,
    defects: {
      [Symbol.iterator]: () => {
        walks++;
        return facts.defects[Symbol.iterator]();
      },
    },
  };
  const whole = leastOf(runs, () => void reportOf(counting, DEFAULT_SETTINGS, AS_OF));
  const walk = leastOf(runs, () => void newest(facts.defects));
  return whole - (walks / runs) * walk;
}

/**
 * The least of several runs: what else the machine does only adds. Garbage is not collected in between, for with it
 * goes what was learnt of the code, and small sizes would pay for that and not for their defects.
 */
function leastOf(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

function newest(defects: Iterable<DefectFacts>): number {
  let created = 0;
  for (const defect of defects) created = Math.max(created, defect.created);
  return created;
}

function bytesOf(facts: ProjectFacts): number {
  const before = reachable();
  let most = 0;
  const sample = (): void => {
    most = Math.max(most, reachable() - before);
  };
  function* walked(): Generator<DefectFacts, void> {
    yield* facts.defects;
    sample();
  }
  const report = reportOf({ ...facts, defects: { [Symbol.iterator]: walked } }, DEFAULT_SETTINGS, AS_OF);
  sample();
  if (report.read === 0) throw new Error('no defect was read');
  return most;
}

function reachable(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  globalThis.gc();
}
