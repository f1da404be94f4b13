import type { DefectFacts } from '../../src/domain/facts';
import { releasesMessages } from '../../static/project-page/releases-messages';
import { releaseRows } from '../../static/project-page/release-rows';
import { defect, version } from '../domain/build';
import { CONTAINED, english, ESCAPED, modelOf, UNMAPPED } from './report';

const versions = [
  version(1, '2024-01-10'),
  version(2, '2024-02-10'),
  version(3, null, { released: false }),
  version(4, '2024-06-20'),
];
const { view } = modelOf(versions, [
  defect('2024-01-20', { discoveryId: ESCAPED, affected: [1], fixed: [2] }),
  // Too late for the rate of v1, yet its escape.
  defect('2024-05-20', { discoveryId: ESCAPED, affected: [1], fixed: [3] }),
  defect('2024-01-05', { discoveryId: CONTAINED }),
  defect('2024-06-25', { discoveryId: CONTAINED }),
]);

test('the newest release comes first, and no release last', () => {
  expect(releaseRows(view, { grouping: 'shipped-in', withEmpty: true }).rows.map(({ name }) => name)).toEqual(
    ['v3', 'v4', 'v2', 'v1', null],
  );
});

test('releases without defects are left out and counted, until asked for', () => {
  const shown = releaseRows(view, { grouping: 'fixed-in' });
  expect(shown.rows.map(({ name }) => name)).toEqual(['v3', 'v2', null]);
  expect(shown.hidden).toBe(2);
  expect(releaseRows(view, { grouping: 'fixed-in', withEmpty: true }).hidden).toBe(0);
});

test.each(['fixed-in', 'shipped-in'] as const)('%s: releases and none add up to all in scope', (grouping) => {
  const { inReleases, inNone } = releaseRows(view, { grouping });
  expect(inReleases + inNone).toBe(view.reconciliation['in scope']);
});

test('a late escape is in the sum, not in the rate of its release', () => {
  const { rows, inReleases } = releaseRows(view, { grouping: 'shipped-in' });
  expect(rows.find(({ name }) => name === 'v1')).toMatchObject({
    rate: { escaped: 1, contained: 1 },
    attributedByDay: 1,
    state: { state: 'mature' },
  });
  expect(inReleases).toBe(3);
});

test('each grouping has its own states, all of which have words', () => {
  const say = releasesMessages(english);
  const states = (grouping: 'fixed-in' | 'shipped-in'): readonly (string | null)[] =>
    releaseRows(view, { grouping, withEmpty: true }).rows.map(({ state }) => state && say.state(state, 30));
  expect(states('fixed-in')).toEqual(['Open', 'Closed', 'Closed', 'Closed', null]);
  expect(states('shipped-in')).toEqual(['Not shipped', 'Day 10 of 30', 'Mature', 'Mature', null]);
});

test('a project without a version has one row: none', () => {
  const { rows } = releaseRows(modelOf([], [defect('2024-01-01')]).view, { grouping: 'fixed-in' });
  expect(rows).toMatchObject([{ releaseId: null, rate: { state: 'no data', unclassified: 1 }, state: null }]);
  expect(releaseRows(modelOf([], []).view, { grouping: 'fixed-in' }).rows).toEqual([]);
});

describe('the sentence of Releases', () => {
  const say = releasesMessages(english);
  const sentences = (defects: readonly DefectFacts[], of = versions): readonly string[] => {
    const model = modelOf(of, defects);
    return (['fixed-in', 'shipped-in'] as const).map((grouping) =>
      say.sentence(releaseRows(model.view, { grouping }), grouping),
    );
  };
  const NONE = [
    'No defect in scope was fixed in a release.',
    'No defect in scope shipped in a release or was caught by one.',
  ];

  test('no defect, no version, and a defect of no release are told in words, not as nought', () => {
    expect(sentences([])).toEqual(NONE);
    expect(sentences([defect('2024-01-01', { discoveryId: ESCAPED })], [])).toEqual(NONE);
  });

  test('one escape of one release, also while it is maturing', () => {
    const one = { discoveryId: ESCAPED, affected: [4], fixed: [4] };
    expect(sentences([defect('2024-06-25', one)])).toEqual([
      '1 defect fixed in 1 release.',
      '1 defect shipped in or caught by 1 release.',
    ]);
  });

  test('what is unclassified is in a release as any other', () => {
    const open = { discoveryId: UNMAPPED, affected: [1], fixed: [2] };
    expect(sentences([defect('2024-01-20', open), defect('2024-01-21', open)])).toEqual([
      '2 defects fixed in 1 release.',
      '2 defects shipped in or caught by 1 release.',
    ]);
  });
});
