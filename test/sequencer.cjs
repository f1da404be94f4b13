const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take minutes, longest first: begun last, one of them would leave the other workers idle at the end. */
const FIRST = [/fuzz/, /test\/app\//, /test\/acceptance\//, /sandbox\/host\//, /resolvers\//];

module.exports = class extends Sequencer {
  sort(tests) {
    const order = (test) => {
      const place = FIRST.findIndex((part) => part.test(test.path));
      return place < 0 ? FIRST.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => order(one) - order(other));
  }
};
