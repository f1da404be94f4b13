import { sumCounts } from '../../src/domain/aggregate/counts';
import type { ReportDocument } from '../../sandbox/report/document';
import { counts, NOTHING_EXCLUDED, report, SAMPLE } from './titanium';

describe('the sample, nothing excluded', () => {
  let made: ReportDocument;
  beforeAll(async () => {
    made = await report(SAMPLE, ['TIMOB', 'ALOY'], NOTHING_EXCLUDED);
  }, 300_000);

  test('counts what an independent count of the export counted', () => {
    expect(made.projects.map(counts)).toEqual([
      [15_941, 9_672, 4_746],
      [623, 318, 163],
    ]);
  });

  test('pools by adding counts', () => {
    expect(made.pooled && counts(made.pooled)).toEqual([16_564, 9_990, 4_909]);
  });

  test('attributes every defect once: releases and none add up to the defects in scope', () => {
    for (const view of [...made.projects, made.pooled]) {
      if (!view) throw new Error('not pooled');
      const { escaped, contained, unclassified } = view.inScope;
      const all = { escaped, contained, unclassified };
      const fixed = [...view.releases.map((release) => release.fixedIn), view.noRelease.fixedIn];
      expect(sumCounts(fixed)).toEqual(all);
      const shipped = [
        ...view.releases.map((release) => release.shippedInLifetime),
        view.noRelease.shippedIn,
      ];
      expect(sumCounts(shipped)).toEqual(all);
    }
  });

  test('keeps versions of one name apart by their ids', () => {
    const named = made.pooled?.releases.filter((release) => release.name === 'Release 3.0.0') ?? [];
    expect(new Set(named.map((release) => release.id)).size).toBe(named.length);
    expect(new Set(named.map((release) => release.project))).toEqual(new Set(['ALOY', 'TIMOB']));
  });

  test('was read without a notice, and everything read is in the index', () => {
    expect(made.notices).toEqual([]);
    for (const { index, read } of made.projects) {
      expect(index).toMatchObject({ state: 'ready', issuesRead: read, unreadable: 0, failure: null });
    }
  });
});
