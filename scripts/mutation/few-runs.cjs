const { configureGlobal } = require('fast-check');

/** Fewer cases a property than in the test run: a change is tried against all of them thousands of times over. */
configureGlobal({ numRuns: 20 });
