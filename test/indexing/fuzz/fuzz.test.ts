import { openDatabaseServer, type DatabaseServer } from '../../../sandbox/database';
import { EVERYTHING, type Features } from './features';
import { failureOf } from './shrink';

const FEW = 40;
/** `npm run test:long` tells more stories; FUZZ_FIRST begins elsewhere, FUZZ_WITH switches features: `{"crashes":false}`. */
const { FUZZ_SEEDS = FEW, FUZZ_FIRST = 1, FUZZ_WITH = '{}' } = process.env;
const FEATURES: Features = {
  ...EVERYTHING,
  ...(JSON.parse(FUZZ_WITH) as Partial<Features>),
};

let server: DatabaseServer;
beforeAll(async () => {
  server = await openDatabaseServer();
});
afterAll(() => server.close());

const seeds = Array.from({ length: Number(FUZZ_SEEDS) }, (_, at) => Number(FUZZ_FIRST) + at);

test.each(seeds)(
  'whatever happens, the report of seed %i is the one that Jira gives',
  async (seed) => {
    const failure = await failureOf(server, seed, FEATURES);
    if (failure !== null) throw new Error(failure);
  },
  300_000,
);
