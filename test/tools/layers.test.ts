import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { accepted, refused } from './layer-cases';

const root = path.resolve(__dirname, '..', '..');

/** ESLint is an ES module that loads an ES module: Jest cannot run it inside its own module system. */
function lint(cases: readonly (readonly string[])[]): string[][] {
  const input = JSON.stringify(cases.map(([file, text]) => ({ file, text })));
  const child = spawnSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as string[][];
}

describe('the layers of the house', () => {
  const answers = lint([...refused, ...accepted]);

  it.each(refused.map(([file, , reason], index) => ({ file, reason, index })))(
    'refuses in $file: $reason',
    ({ reason, index }) => {
      expect(answers[index]).toContainEqual(expect.stringContaining(reason));
    },
  );

  it.each(accepted.map(([file], index) => ({ file, index: refused.length + index })))(
    'accepts in $file what its layer may',
    ({ index }) => {
      expect(answers[index]).toEqual([]);
    },
  );
});
