import fc from 'fast-check';
import { issueSet } from '../../../src/contract/issue-set';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { reportOf } from '../../../src/domain/aggregate/report';
import { selectAmong } from '../../../src/domain/issue-set/select';
import { readingSettings } from '../../../src/domain/filter/filter';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { anyFilter } from '../filter-arbitrary';
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

test('the same holds of a filtered report and the same filter', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyFilter, (versions, defects, chosen, filter) => {
      const facts = wholeProject(versions, defects);
      const report = reportOf(facts, chosen, AS_OF, filter);
      const { meaning, defects: each } = placedDefects(facts, readingSettings(chosen, filter));
      const placed = { meaning, defects: [...each] };
      for (const [number, set] of setsOf(report, chosen.headline.fallbackDays))
        expect({ set, total: selectAmong(placed, facts, set, 0, filter).total }).toEqual({
          set,
          total: number,
        });
    }),
    { numRuns: 40 },
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
