import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import { counts, NOTHING_EXCLUDED, report } from './titanium';

const FULL = path.join(ROOT, '../shared/data');
const PROJECTS = ['TIMOB', 'AC', 'ALOY', 'MOD', 'DAEMON'];

/** The whole export is larger than a repository should carry: where it lies beside the checkout, it is counted. */
const whereFull = existsSync(path.join(FULL, 'titanium.issues.jsonl.gz')) ? test : test.skip;

whereFull(
  'the full export, five projects pooled: 20,959 defects, 10,060 classified, 4,940 escaped, 49.11 %',
  async () => {
    const { pooled } = await report(FULL, PROJECTS, NOTHING_EXCLUDED);
    expect(pooled && counts(pooled)).toEqual([20_959, 10_060, 4_940]);
    expect(pooled?.inScope).toMatchObject({ state: 'rate', rate: 4_940 / 10_060 });
  },
  300_000,
);

whereFull(
  'with eight resolutions taken out: 3,085 of 6,214',
  async () => {
    const settings = path.join(__dirname, 'eight-resolutions-out.json');
    const { pooled } = await report(FULL, PROJECTS, settings);
    expect(pooled?.inScope).toMatchObject({ escaped: 3_085, n: 6_214 });
  },
  300_000,
);
