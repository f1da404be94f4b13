'use strict';
const path = require('node:path');
const manifest = require('@forge/manifest');

/** Node 20 is refused by `forge deploy` since May 2026; the CLI fetches this list online. */
const deprecatedRuntimes = ['nodejs18.x', 'nodejs20.x'];

/** Every validator of @forge/manifest but BASIC, which FULL contains. */
const validations = Object.values(manifest.ValidationTypes).filter((type) => type !== 'basic');

/** @forge/manifest lets a misspelt product event pass; its own list of events does not. */
function unknownEvents(content) {
  const folder = path.join(path.dirname(require.resolve('@forge/manifest')), 'mapping');
  const { mapping } = require(path.join(folder, 'product-event-to-scope-mapping.json'));
  const known = new Set(mapping.map(({ productEvent }) => productEvent));
  const events = (content?.modules?.trigger ?? []).flatMap((trigger) => trigger.events ?? []);
  return events.filter((event) => !event.startsWith('avi:forge:') && !known.has(event));
}

/** Runs all of Atlassian's validators on manifest.yml in the working directory. Warnings count as problems. */
async function checkManifest() {
  const problems = new Set();
  let content;
  for (const type of validations) {
    const processor = manifest.ProcessorBuilder.instance()
      .withValidation(type)
      .withOptions({ deprecatedRuntimes })
      .build();
    const result = await processor.process();
    content ??= result.manifestObject?.typedContent;
    for (const { line, column, level, message } of result.errors ?? [])
      problems.add(`manifest.yml:${line}:${column} ${level}: ${message}`);
  }
  for (const event of unknownEvents(content))
    problems.add(`manifest.yml error: unknown product event ${event}`);
  return { summary: `${validations.length} sets of validators`, problems: [...problems] };
}

module.exports = { checkManifest };
