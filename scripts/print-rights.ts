/** Prints as Markdown who may what, as test/resolvers/rights-table.test.ts tries it. Usage: tsx scripts/print-rights.ts */
import { rightsAsMarkdown } from '../test/resolvers/rights-rows';

console.log(rightsAsMarkdown());
