import fc from 'fast-check';
import { issueSet } from '../../../src/contract/issue-set';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { reportOf } from '../../../src/domain/aggregate/report';
import { selectAmong } from '../../../src/domain/issue-set/select';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';
import { setsOf } from './sets-of-report';

const AS_OF = day('2024-06-30');

test('the set behind a number has as many issues as the number says, of every kind of number', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const report = reportOf(facts, chosen, AS_OF);
      const { meaning, defects: each } = placedDefects(facts, chosen);
      const placed = { meaning, defects: [...each] };
      for (const [number, set] of setsOf(report, chosen.headline.fallbackDays)) {
        const { total, numbers } = selectAmong(placed, facts, set);
        expect({ set, total, listed: new Set(numbers).size }).toEqual({ set, total: number, listed: number });
      }
    }),
  );
});

test('every set of a report is one that the resolver understands', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const report = reportOf(wholeProject(versions, defects), chosen, AS_OF);
      for (const [, set] of setsOf(report, chosen.headline.fallbackDays))
        expect(issueSet.parse(set)).toEqual(set);
    }),
    { numRuns: 20 },
  );
});
