'use strict';
/**
 * Stands where Atlassian's loader stands in a deployed bundle, only to prove that the bundle loads: no request can be
 * made through it.
 */
const path = require('node:path');

function refuse() {
  throw new Error('the app made a request while it was being loaded');
}

Object.assign(globalThis, { __forge_runtime__: undefined, __forge_fetch__: refuse, fetch: refuse });

/** The handlers, as `file.export`, that the bundle does not export as a function. */
exports.missing = (handlers) =>
  handlers.filter((handler) => {
    const [file, name] = handler.split('.');
    return typeof require(path.join(__dirname, `${file}.cjs`))[name] !== 'function';
  });
