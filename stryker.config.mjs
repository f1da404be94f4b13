/**
 * Mutation testing of the pure domain by its own tests, so that a survivor is a gap in those.
 * A part of it: `npx stryker run --mutate 'src/domain/statistics/**'`; then `npx tsx scripts/mutation/score.ts`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts'],
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/in-place.mjs'],
  testRunner: 'mocha-in-place',
  mochaOptions: {
    spec: ['test/domain/**/*.test.ts'],
    require: ['tsx/cjs', './scripts/mutation/jest-words.cjs', './scripts/mutation/few-runs.cjs'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  // What runs when a module is loaded needs a new process for each mutant: most of the time, for tables of constants.
  ignoreStatic: true,
  // Only what the tests of the domain need is copied.
  ignorePatterns: [
    '*',
    '!src',
    '!src/domain/**',
    '!src/contract/**',
    '!src/settings/**',
    '!test',
    '!test/domain/**',
    '!*.json',
    '!scripts',
    '!scripts/mutation/**',
  ],
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation/mutation.json' },
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/work',
};
