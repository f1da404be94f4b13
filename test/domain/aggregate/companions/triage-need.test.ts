import { reportOf } from '../../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../../src/domain/facts';
import { day, defect, DUPLICATE, project, settings, version } from '../../build';

const versions = [version(1, '2024-01-10')];
const triage = (defects: readonly DefectFacts[]) =>
  reportOf(project(versions, defects), settings(), day('2024-06-30')).triage;
const none = { untagged: 0, incomplete: 0 };

test('what has no discovery tag, or one that no mapping knows, waits: also when a rule infers it', () => {
  expect(
    triage([
      defect('2024-06-01'),
      defect('2024-06-01', { affected: [1] }),
      defect('2024-06-01', { discoveryId: 105 }),
      defect('2024-06-01', { discoveryId: 101 }),
      defect('2024-06-01', { resolutionId: DUPLICATE }),
    ]),
  ).toEqual({ recent: { untagged: 3, incomplete: 0 }, older: none });
});

test('a tagged escape waits until its origin and its mechanism are known', () => {
  const tags = [
    {},
    { originId: 302 },
    { mechanismId: 202 },
    { originId: 303, mechanismId: 202 },
    { originId: 302, mechanismId: 202 },
  ];
  expect(triage(tags.map((tag) => defect('2024-06-01', { discoveryId: 106, ...tag })))).toEqual({
    recent: { untagged: 0, incomplete: 4 },
    older: none,
  });
});

test('the ninetieth day before is recent, the one before that is not', () => {
  expect(triage([defect('2024-04-01')])).toMatchObject({ recent: { untagged: 1 } });
  expect(triage([defect('2024-03-31')])).toMatchObject({ older: { untagged: 1 } });
});
