import fc from 'fast-check';
import { poolReports } from '../../../src/domain/aggregate/pool';
import { reportOf } from '../../../src/domain/aggregate/report';
import { gadgetCounts, poolGadgetCounts } from '../../../src/domain/gadget/counts';
import { CLONERS_LINK, day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');

test('pooling what gadgets show is what gadgets show of the pooled reports', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, fc.nat(30), (versions, all, chosen, split) => {
      const defects = all.map((each) => ({
        ...each,
        links: each.links.filter(({ typeId }) => typeId === CLONERS_LINK),
      }));
      const parts = [defects.slice(0, split), defects.slice(split)].map((half) =>
        reportOf(wholeProject(versions, half), chosen, AS_OF),
      );
      expect(poolGadgetCounts(parts.map(gadgetCounts), chosen)).toEqual(
        gadgetCounts(poolReports(parts, chosen, AS_OF)),
      );
    }),
    { numRuns: 60 },
  );
});

test('one project pooled alone stays what it is, and survives the way through JSON', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const counts = gadgetCounts(reportOf(wholeProject(versions, defects), chosen, AS_OF));
      expect(poolGadgetCounts([counts], chosen)).toEqual(counts);
      expect(JSON.parse(JSON.stringify(counts))).toEqual(counts);
    }),
    { numRuns: 60 },
  );
});
