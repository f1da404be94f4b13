import fc from 'fast-check';
import { RecurrenceTally } from '../../../../src/domain/aggregate/companions/recurrences';
import { passedRelease } from '../../../../src/domain/attribute/reopened';
import type { DefectFacts, StatusMove, WorkflowStep } from '../../../../src/domain/facts';
import { isReopening } from '../../../../src/domain/normalise/reopening';
import { REOPEN_POLICIES, type ReopenPolicy } from '../../../../src/domain/settings';
import { day, defect, DUPLICATE_LINK, INVALID, reopening as on, settings, version } from '../../build';
import { fed, FOUND, placing } from '../../placing';

const VERSIONS = [
  version(1, '2024-03-01'),
  version(2, '2024-04-01'),
  version(3, '2024-02-01', { released: false }),
  version(4, null),
];
const { meaning: MEANING } = placing(VERSIONS, []);
const AS_OF = day('2024-06-15');

type Steps = readonly WorkflowStep[] | null;
const withHistory = (steps: Steps) => ({ history: steps && { steps, discoveryEdits: [] } });

describe('a step of the workflow', () => {
  const [OPEN, UNCATEGORISED, CLOSED, REOPENED, VERIFIED, DELETED] = [1, 2, 3, 4, 5, 99];
  const meaningFor = (...statuses: string[]) =>
    placing([], [], settings({ reopened: { policy: 'own series', statuses } })).meaning.reopening;
  const step = (moves: readonly (readonly [number | null, number | null])[], resolutionCleared = false) => ({
    moves: moves.map(([from, to]): StatusMove => ({ from, to })),
    resolutionCleared,
  });
  const reopens = (from: number | null, to: number | null, ...statuses: string[]) =>
    isReopening(step([[from, to]]), meaningFor(...statuses));

  test('reopens when it leaves the Done category, whichever other it goes to', () => {
    for (const from of [CLOSED, VERIFIED])
      for (const to of [OPEN, UNCATEGORISED, REOPENED]) expect(reopens(from, to)).toBe(true);
  });

  test('does not reopen within the Done category, into it, or outside it', () => {
    expect(reopens(CLOSED, VERIFIED)).toBe(false);
    expect(reopens(OPEN, CLOSED)).toBe(false);
    expect(reopens(OPEN, REOPENED)).toBe(false);
  });

  test('a status that Jira no longer lists, or that the changelog does not tell, decides nothing', () => {
    for (const unknown of [DELETED, null]) {
      expect(reopens(CLOSED, unknown)).toBe(false);
      expect(reopens(unknown, OPEN)).toBe(false);
    }
  });

  test('reopens when the resolution is cleared, moved or not', () => {
    expect(isReopening(step([], true), meaningFor())).toBe(true);
    expect(isReopening(step([[OPEN, REOPENED]], true), meaningFor())).toBe(true);
  });

  test('reopens by any one of several moves', () => {
    const there = [OPEN, CLOSED] as const;
    expect(isReopening(step([there, [CLOSED, OPEN]]), meaningFor())).toBe(true);
    expect(isReopening(step([[CLOSED, OPEN], there]), meaningFor())).toBe(true);
  });

  test('where the project names statuses, only a move into one of them reopens', () => {
    expect(reopens(OPEN, REOPENED, ' reopened')).toBe(true);
    expect(reopens(CLOSED, OPEN, 'Reopened')).toBe(false);
    expect(isReopening(step([], true), meaningFor('Reopened'))).toBe(false);
    expect(isReopening(step([[CLOSED, OPEN]]), meaningFor('No such status'))).toBe(false);
  });
});

describe('a reopening after release', () => {
  const passed = (reopening: WorkflowStep) => passedRelease(reopening, MEANING)?.id ?? null;

  test('is later than the release day of a fix version that the defect then had, and names the earliest', () => {
    expect(passed(on('2024-03-02', 1))).toBe(1);
    expect(passed(on('2024-04-02', 2, 1))).toBe(1);
    expect(passed(on('2024-03-15', 2, 1))).toBe(1);
    expect(passed(on('2024-04-02', 2))).toBe(2);
  });

  test('is none on the day of the release, before it, of a plan, of an undated or unknown version', () => {
    expect(
      [on('2024-03-01', 1), on('2024-03-15', 2), on('2024-03-15', 3, 4, 99), on('2024-03-15')].map(passed),
    ).toEqual([null, null, null, null]);
  });
});

describe('the policy', () => {
  function moved(
    facts: DefectFacts,
    reopenings: Steps,
    policy: ReopenPolicy = 'counts as escaped',
    chosen = settings(),
  ) {
    const reopened = { ...facts, ...withHistory(reopenings) };
    const [before] = placing(VERSIONS, [reopened], chosen).all;
    const [after] = placing(VERSIONS, [reopened], {
      ...chosen,
      reopened: { policy, statuses: [] },
    }).all;
    if (!before) throw new Error('nothing placed');
    return { before, after };
  }
  const contained = () => defect('2024-02-20', { discoveryId: FOUND.uat, fixed: [1] });

  test('counts as escaped: a contained defect moves from C to E on the day it came back, of the release it passed', () => {
    const { before, after } = moved(contained(), [
      on('2024-04-10', 2, 1),
      on('2024-03-05', 1),
      on('2024-02-25', 1),
    ]);
    expect(before.outcome).toBe('contained');
    expect(after).toEqual({
      ...before,
      outcome: 'escaped',
      row: 'in scope',
      shippedIn: { release: MEANING.releases.byId.get(1), reason: 'fix version' },
      escapedDay: day('2024-03-05'),
    });
  });

  test('own series and ignored leave the defect where it is', () => {
    expect(REOPEN_POLICIES).toEqual(['own series', 'ignored', 'counts as escaped']);
    for (const policy of ['own series', 'ignored'] as const) {
      const { before, after } = moved(contained(), [on('2024-03-05', 1)], policy);
      expect(after).toEqual(before);
    }
  });

  test('no changelog, no reopening, and one before release change nothing', () => {
    for (const reopenings of [null, [], [on('2024-02-25', 1)]]) {
      const { before, after } = moved(contained(), reopenings);
      expect(after).toEqual(before);
    }
  });

  test('rival mistake 8: an escape that is reopened is one escape, and the unclassified stay what they are', () => {
    for (const discoveryId of [FOUND.production, FOUND.unmapped]) {
      const { before, after } = moved({ ...contained(), discoveryId }, [on('2024-03-05', 1)]);
      expect(after).toEqual(before);
    }
  });

  test('what is not in scope does not come into it by coming back: a duplicate by link, a rejected one', () => {
    const links = [{ typeId: DUPLICATE_LINK, direction: 'outward' as const, issueId: 2 }];
    const all = [
      { ...contained(), id: 1, links },
      { ...contained(), id: 2 },
      { ...contained(), id: 3, resolutionId: INVALID },
    ].map((each) => ({ ...each, ...withHistory([on('2024-03-05', 1)]) }));
    const chosen = settings({ reopened: { policy: 'counts as escaped', statuses: [] } });
    expect(placing(VERSIONS, all, chosen).all.map(({ row, outcome }) => [row, outcome])).toEqual([
      ['duplicate', 'contained'],
      ['in scope', 'escaped'],
      ['rejected', 'contained'],
    ]);
  });

  test('an escape that could not have been prevented leaves the scope, as any other does', () => {
    const facts = { ...contained(), mechanismId: 201 };
    expect(moved(facts, [on('2024-03-05', 1)])).toMatchObject({
      before: { row: 'in scope' },
      after: { row: 'not preventable', outcome: 'escaped' },
    });
  });
});

describe('recurrences', () => {
  const recurrences = (...all: Steps[]) =>
    fed(
      new RecurrenceTally(MEANING, AS_OF),
      all.map((each) => ({ facts: withHistory(each) })),
    ).result('month');

  test('are counted by defect, and by the month of the reopening', () => {
    const made = recurrences(
      [on('2024-05-01', 2), on('2024-03-05', 1), on('2024-03-06', 2)],
      [on('2024-03-05', 2)],
      [],
      null,
    );
    expect(made).toMatchObject({ read: 3, notRead: 1, reopened: 2, reopenedAfterRelease: 1 });
    expect(made?.series.map(({ period, ...point }) => [period.label, point])).toEqual([
      ['2024-03', { partial: false, reopenings: 3, afterRelease: 1 }],
      ['2024-04', { partial: false, reopenings: 0, afterRelease: 0 }],
      ['2024-05', { partial: false, reopenings: 1, afterRelease: 1 }],
      ['2024-06', { partial: true, reopenings: 0, afterRelease: 0 }],
    ]);
  });

  test('a changelog that nobody read is no data, not "nothing came back"', () => {
    expect(recurrences()).toBeNull();
    expect(recurrences(null, null)).toBeNull();
    expect(recurrences([])).toEqual({
      read: 1,
      notRead: 0,
      reopened: 0,
      reopenedAfterRelease: 0,
      series: [],
    });
  });

  test('one after the as-of day is counted, in a partial period', () => {
    expect(
      recurrences([on('2024-08-01')])?.series.map(({ period, partial }) => [period.label, partial]),
    ).toEqual([['2024-08', true]]);
    const labels = recurrences([on('2024-08-01'), on('2024-05-01')])?.series.map(
      (point) => point.period.label,
    );
    expect(labels).toEqual(['2024-05', '2024-06', '2024-07', '2024-08']);
  });

  test('leave out the steps that do not reopen', () => {
    const forth = { ...on('2024-03-05', 1), resolutionCleared: false, moves: [{ from: 1, to: 3 }] };
    const back = { ...forth, moves: [{ from: 3, to: 1 }] };
    expect(recurrences([forth, back])).toMatchObject({
      reopened: 1,
      series: [{ reopenings: 1 }, {}, {}, {}],
    });
    expect(recurrences([forth])).toMatchObject({ read: 1, reopened: 0, series: [] });
  });

  test('the series adds up to the reopenings, in any order of input', () => {
    const reopening = fc.record({
      at: fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2024-07-01') }),
      fixed: fc.subarray([1, 2, 3, 4]),
      moves: fc.constant([{ from: 3, to: 1 }]),
      resolutionCleared: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.option(fc.array(reopening, { maxLength: 4 }))), (all) => {
        const made = recurrences(...all);
        expect(recurrences(...all.toReversed())).toEqual(made);
        const events = all.flatMap((each) => each ?? []);
        const sum = (of: 'reopenings' | 'afterRelease') =>
          made?.series.reduce((n, point) => n + point[of], 0) ?? 0;
        expect(sum('reopenings')).toBe(events.length);
        expect(sum('afterRelease')).toBe(events.filter((each) => passedRelease(each, MEANING)).length);
        expect((made?.read ?? 0) + all.filter((each) => each === null).length).toBe(all.length);
      }),
    );
  });
});
