const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** What needs longer than a run of all tests may take: `npm run test:long` runs it. */
const long = process.env['TEST_LONG'] === '1' ? [] : ['\\.long\\.test\\.ts$'];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...long],
  testSequencer: '<rootDir>/test/sequencer.cjs',
  transform: { '^.+\\.tsx?$': swc },
  testTimeout: 60_000,
};
