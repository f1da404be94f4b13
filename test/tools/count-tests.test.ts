import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '..', '..', 'scripts', 'count-tests.cjs');

function countTests(results: object | null): { stdout: string; status: number | null } {
  const folder = mkdtempSync(path.join(tmpdir(), 'count-tests-'));
  const file = path.join(folder, 'jest.json');
  if (results !== null) writeFileSync(file, JSON.stringify(results));
  const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { stdout, status };
}

describe('count-tests', () => {
  it.each([
    [
      'all is well',
      { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      '7 passed, 0 failed',
      0,
    ],
    [
      'tests fail',
      { numPassedTests: 7, numFailedTests: 2, numRuntimeErrorTestSuites: 0 },
      '7 passed, 2 failed',
      1,
    ],
    [
      'a suite cannot run',
      { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 1 },
      '7 passed, 1 failed',
      1,
    ],
    [
      'nothing ran',
      { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      '0 passed, 1 failed',
      1,
    ],
    ['Jest wrote nothing', null, '0 passed, 1 failed', 1],
  ])('tells when %s', (_, results, line, status) => {
    expect(countTests(results)).toEqual({ stdout: `${line}\n`, status });
  });
});
