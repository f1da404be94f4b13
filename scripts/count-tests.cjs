'use strict';
/**
 * Prints `N passed, N failed` from the file that `jest --json --outputFile` wrote. A suite that could not run counts
 * as a failure, and so does a run that left no file or ran no test.
 */
const { existsSync, readFileSync } = require('node:fs');

function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

const { passed, failed } = count(process.argv[2]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
