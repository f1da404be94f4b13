import { openDatabaseServer, type DatabaseServer } from '../../../sandbox/database';
import { Dice } from './dice';
import { EVERYTHING } from './features';
import { failureOf } from './shrink';
import { type Step, stepsOf } from './story';

const FEW = 6;
const SHARES = [0.03, 0.3];
/** As for the other stories. */
const { FUZZ_SEEDS = FEW, FUZZ_FIRST = 1001 } = process.env;

let server: DatabaseServer;
beforeAll(async () => {
  server = await openDatabaseServer();
});
afterAll(() => server.close());

const stories = SHARES.flatMap((share) =>
  Array.from({ length: Number(FUZZ_SEEDS) }, (_, at) => [share, Number(FUZZ_FIRST) + at] as const),
);

test.each(stories)(
  'where a share of %d of what happens are moves, packed facts are those of the rows after every step; seed %i',
  async (share, seed) => {
    const failure = await failureOf(server, seed, EVERYTHING, {}, withMoves(seed, share));
    if (failure !== null) throw new Error(failure);
  },
  300_000,
);

/** The steps of a story, some of which are moves to another project instead. */
function withMoves(seed: number, share: number): readonly Step[] {
  const dice = new Dice(seed + 7);
  return stepsOf(seed, EVERYTHING).map((step) => (dice.chance(share) ? { ...step, kind: 'move' } : step));
}
