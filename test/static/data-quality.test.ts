import fc from 'fast-check';
import { issueSet } from '../../src/contract/issue-set';
import { placedDefects } from '../../src/domain/aggregate/placed-defects';
import { reportOf } from '../../src/domain/aggregate/report';
import { selectAmong } from '../../src/domain/issue-set/select';
import { presentReport } from '../../src/domain/present/report-view';
import { coverageMessages } from '../../static/project-page/data-quality/coverage-messages';
import { findingMessages } from '../../static/project-page/data-quality/finding-messages';
import { findingsOf, kindsFound } from '../../static/project-page/data-quality/findings';
import { dataQualityMessages } from '../../static/project-page/data-quality/messages';
import { upkeepMessages } from '../../static/project-page/data-quality/upkeep-messages';
import { day, defect, version } from '../domain/build';
import { anyDefects, anyVersions, wholeProject } from '../domain/facts-arbitrary';
import { settingsOf } from '../domain/settings-arbitrary';
import { times } from '../domain/placing';
import { CONTAINED, english, ESCAPED, modelOf, UNMAPPED } from './report';

const words = dataQualityMessages(english);
const sentence = ({ view }: ReturnType<typeof modelOf>): string => words.sentence(view, kindsFound(view));

// 60 on one day of an otherwise empty project: 1 unclassified, of an unknown value; 1 conflict; 1 fixed before affected.
const odd = modelOf(
  [version(1, '2024-01-01'), version(2, '2024-02-01'), version(3, '2024-03-01', { released: false })],
  [
    ...times(57, () => defect('2024-03-05', { discoveryId: ESCAPED, affected: [2], fixed: [2] })),
    defect('2024-03-05', { discoveryId: CONTAINED, affected: [2] }),
    defect('2024-03-05', { discoveryId: ESCAPED, affected: [2], fixed: [1] }),
    defect('2024-03-05', { discoveryId: UNMAPPED, affected: [9] }),
  ],
);

test('nothing is wrong: that is said, and what was looked for is listed', () => {
  const fine = modelOf([version(1, '2024-01-01')], [defect('2024-01-05', { discoveryId: ESCAPED })]);
  expect(sentence(fine)).toBe(
    'The 1 defect in scope is classified, and nothing was found that needs a look.',
  );
  expect(findingsOf(fine.view).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const { defects, values, versions } = findingMessages(english);
  expect(defects.sentence(0)).toBe('Nothing was found that needs a look.');
  expect(values.sentence(0)).toMatch(/^Every value .* has a meaning\.$/);
  expect(versions.sentence(0)).toMatch(/^All versions have what is needed/);
});

test('no defect at all is no coverage, not one of 0 %', () => {
  expect(sentence(modelOf([], []))).toBe('No defect is in scope, so there is nothing to know about yet.');
  expect(coverageMessages(english).sum('mechanism', { tagged: 0, inferred: 0, lacking: 0 })).toBe(
    'No defect escaped, so no mechanism is asked for.',
  );
});

test('each finding has its count; an import is counted in days, with the issues of each', () => {
  expect(findingsOf(odd.view).map(({ kind, count }) => [kind, count])).toEqual([
    ['unclassified', 1],
    ['conflicts', 1],
    ['impossible', 0],
    ['fixed before affected', 1],
    ['unknown versions', 1],
    ['import days', 1],
    ['after the day', 0],
  ]);
  expect(findingsOf(odd.view).find(({ kind }) => kind === 'import days')?.parts).toEqual([
    {
      issues: 60,
      day: '2024-03-05',
      set: { row: 'any', criteria: [{ by: 'created', from: '2024-03-05', to: '2024-03-05' }] },
    },
  ]);
  // Five findings, a value of discovery, and a version that is planned in the past.
  expect(sentence(odd)).toBe(
    '98.3% of 60 defects in scope are classified; 7 kinds of findings are worth a look, each with its issues and why it matters.',
  );
});

test('the set behind a finding has as many issues as the finding says, and the resolver understands it', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const view = presentReport(reportOf(facts, chosen, day('2024-06-30')), chosen);
      const { meaning, defects: each } = placedDefects(facts, chosen);
      const placed = { meaning, defects: [...each] };
      for (const { kind, parts } of findingsOf(view))
        for (const { issues, set } of parts) {
          expect(issueSet.parse(set)).toEqual(set);
          expect([kind, selectAmong(placed, facts, set, 0).total]).toEqual([kind, issues]);
        }
    }),
    { numRuns: 50 },
  );
});

test('a value that Jira does not name any more, and several at once, have words', () => {
  const { values } = findingMessages(english);
  expect(values.value({ field: 'origin', id: 12, name: null, defects: 1 })).toBe(
    'An option that Jira does not name any more (12)',
  );
  expect(values.value({ field: 'origin', id: 0, name: null, defects: 1 })).toBe('Several values at once');
});

test('what comparing mended is told with its scope, also when it is nothing', () => {
  const { mended, facts } = upkeepMessages(english);
  const upkeep = { reconciled: null, counted: null, swept: null, mended: 0 };
  expect(mended(upkeep)).toBe('Comparing with Jira has found no difference since the project was enabled.');
  expect(mended({ ...upkeep, mended: 2 })).toMatch(/found 2 differences .* mended each of them/);
  expect(facts(upkeep).map(({ meaning }) => meaning)).toEqual(['not yet', 'not yet', 'not yet']);
});

test('a month says its counts, one without a defect so, and the running one that it is not over', () => {
  const { mark } = coverageMessages(english);
  const [first] = odd.view.quality.months;
  if (!first) throw new Error('no month');
  expect(mark('discovery', first)).toBe('Mar 2024: 59 of 60 tagged, 1 without');
  expect(mark('mechanism', { ...first, partial: true })).toBe('Mar 2024, so far: 0 of 58 tagged, 58 without');
});
