import fc from 'fast-check';
import { SEVERITY_CLASSES } from '../../src/domain/aggregate/companions/severity';
import { ATTRIBUTIONS, NO_FILTER, type ReportFilter } from '../../src/domain/filter/filter';
import { day } from './build';

const anyDay = fc.option(fc.integer({ min: day('2023-12-01'), max: day('2024-08-01') }));
/** Ids that `anyVersions` makes, and one that it does not. */
const versionId = fc.option(fc.integer({ min: 1, max: 7 }));
const values = (names: readonly string[]) => fc.subarray([...names, null]);

/** Conditions on defects, each a filter of its own or none. */
export const anyConditions: fc.Arbitrary<ReportFilter> = fc.record({
  releases: fc.option(fc.record({ by: fc.constantFrom(...ATTRIBUTIONS), from: versionId, to: versionId }), {
    freq: 2,
  }),
  created: fc.record({ from: anyDay, to: anyDay }),
  severities: fc.subarray([...SEVERITY_CLASSES]),
  areas: values([' checkout', 'Search', 'Gone']),
  types: values(['Functional', 'SECURITY']),
  taggedOnly: fc.constant(false),
});

/** The same, with or without inference. */
export const anyFilter: fc.Arbitrary<ReportFilter> = fc
  .tuple(fc.oneof(fc.constant(NO_FILTER), anyConditions), fc.boolean())
  .map(([filter, taggedOnly]) => ({ ...filter, taggedOnly }));
