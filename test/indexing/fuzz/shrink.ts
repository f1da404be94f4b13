import type { DatabaseServer } from '../../../sandbox/database';
import type { SandboxOptions } from '../../../sandbox/open';
import type { Features } from './features';
import { type Ending, type Step, stepsOf, tell } from './story';

/** Runs that shrinking may cost. */
const MOST_RUNS = 40;

/** Tells the story of a seed; null when index and Jira agree in the end, else what a person needs to see why not. */
export async function failureOf(
  server: DatabaseServer,
  seed: number,
  features: Features,
  options: Partial<SandboxOptions> = {},
  steps: readonly Step[] = stepsOf(seed, features),
): Promise<string | null> {
  const ending = await tell(server, seed, features, steps, options);
  if (ending.problems.length === 0) return null;
  return inWords(seed, ending, await shrunk(server, seed, features, steps, options));
}

interface Shrunk {
  readonly features: Features;
  readonly steps: readonly Step[];
  /** Null when the failure did not come again: it needs a race. */
  readonly ending: Ending | null;
}

/** Leaves out disturbances and steps as long as the story still ends badly. */
async function shrunk(
  server: DatabaseServer,
  seed: number,
  features: Features,
  steps: readonly Step[],
  options: Partial<SandboxOptions>,
): Promise<Shrunk> {
  let best: Shrunk = { features, steps, ending: null };
  let runs = 0;
  const stillFails = async (fewer: Features, left: readonly Step[]): Promise<boolean> => {
    if (++runs > MOST_RUNS) return false;
    const ending = await tell(server, seed, fewer, left, options);
    if (ending.problems.length === 0) return false;
    best = { features: fewer, steps: left, ending };
    return true;
  };
  if (!(await stillFails(features, steps))) return best;
  for (const name of Object.keys(features) as (keyof Features)[])
    if (best.features[name]) await stillFails({ ...best.features, [name]: false }, best.steps);
  for (let size = Math.ceil(steps.length / 2); ; size = Math.ceil(size / 2)) {
    for (let at = 0; at < best.steps.length;) {
      if (!(await stillFails(best.features, best.steps.toSpliced(at, size)))) at += size;
    }
    if (size === 1) return best;
  }
}

function inWords(seed: number, first: Ending, { features, steps, ending }: Shrunk): string {
  const needed = Object.entries(features).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return [
    `Seed ${seed} ends with an index that is not true:`,
    ...(ending ?? first).problems.map((problem) => `  ${problem}`),
    ending
      ? `It needs ${needed.join(', ') || 'no disturbance'} and these steps:`
      : 'It did not come again, so it needs a race. All steps were:',
    ...(ending ?? first).told.map((line) => `  ${line}`),
    `To replay: ${JSON.stringify({ seed, features, steps })}`,
  ].join('\n');
}
