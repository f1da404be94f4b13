const { bind } = require('jest-each');
const { expect } = require('expect');
const Mocha = require('mocha');

const { bdd } = Mocha.interfaces;

/**
 * The tests' words in Mocha, which runs them again and again in one process: for mutation testing that is many times
 * faster than Jest, which loads everything anew each time.
 */
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', (context) => {
    context.expect = expect;
    context.test = Object.assign((title, body) => context.it(title, body), { each: bind(context.it) });
    context.describe.each = bind(context.describe, false);
  });
};
