import fc from 'fast-check';
import { foundInSprint, shippedInSprint, Sprints } from '../../../src/domain/attribute/sprints';
import { SprintTally } from '../../../src/domain/aggregate/sprint-tally';
import { sumCounts } from '../../../src/domain/aggregate/counts';
import { calendarOf } from '../../../src/domain/day';
import type { SprintFacts } from '../../../src/domain/sprint';
import { day, defect, version } from '../build';
import { fed, FOUND, placing, times } from '../placing';

const UTC = calendarOf('UTC');

/** A sprint from noon to noon. */
function sprint(
  id: number,
  start: string | null,
  end: string | null,
  completed: string | null = null,
): SprintFacts {
  const at = (date: string | null) => (date === null ? null : Date.parse(`${date}T12:00:00Z`));
  return { id, name: `Sprint ${id}`, start: at(start), end: at(end), completed: at(completed) };
}

const holding = (date: string, ...sprints: SprintFacts[]) =>
  new Sprints(sprints, UTC).holding(day(date))?.id ?? null;

test('a sprint holds its days, from the first to the last', () => {
  const first = sprint(1, '2024-03-04', '2024-03-15');
  expect(
    ['2024-03-03', '2024-03-04', '2024-03-15', '2024-03-16'].map((date) => holding(date, first)),
  ).toEqual([null, 1, 1, null]);
});

test('completion beats the planned end, early or late', () => {
  expect(holding('2024-03-14', sprint(1, '2024-03-04', '2024-03-15', '2024-03-13'))).toBeNull();
  expect(holding('2024-03-18', sprint(1, '2024-03-04', '2024-03-15', '2024-03-18'))).toBe(1);
});

test('no sprints, none; a sprint that never began, or without any end, holds no day', () => {
  expect(holding('2024-03-04')).toBeNull();
  expect(holding('2024-03-04', sprint(1, null, '2024-03-15'))).toBeNull();
  expect(holding('1970-01-01', sprint(1, null, '2024-03-15'))).toBeNull();
  expect(holding('2024-03-04', sprint(1, '2024-03-04', null))).toBeNull();
  const dayless = [sprint(1, null, '2024-03-15'), sprint(2, '2024-03-04', null)];
  expect(new Sprints(dayless, UTC).inOrder).toEqual([]);
});

test('a day in two goes to the later start, among equal starts to the higher id', () => {
  const [one, two] = [sprint(1, '2024-03-04', '2024-03-18'), sprint(2, '2024-03-01', '2024-03-18')];
  expect(holding('2024-03-10', one, two)).toBe(1);
  expect(holding('2024-03-10', two, one)).toBe(1);
  const [three, four] = [sprint(3, '2024-03-04', '2024-03-18'), sprint(4, '2024-03-04', '2024-03-18')];
  expect(holding('2024-03-10', three, four)).toBe(4);
  expect(holding('2024-03-10', four, three)).toBe(4);
});

test('the days are those of the zone', () => {
  const lateEvening = { ...sprint(1, '2024-03-04', '2024-03-05'), start: Date.parse('2024-03-05T02:00:00Z') };
  const sprints = new Sprints([lateEvening], calendarOf('America/New_York'));
  expect(sprints.holding(day('2024-03-04'))?.id).toBe(1);
});

const SPRINTS = new Sprints(
  [sprint(2, '2024-03-11', '2024-03-15'), sprint(1, '2024-03-04', '2024-03-08')],
  UTC,
);

test('found in: by the day of creation; shipped in: by the release day of the shipped-in release', () => {
  const { all } = placing(
    [version(1, '2024-03-06'), version(2, null)],
    [
      defect('2024-03-12', { affected: [1] }),
      defect('2024-03-12', { discoveryId: FOUND.unmapped, affected: [2] }),
      defect('2024-03-05', { affected: [1] }),
    ],
  );
  expect(all.map((d) => foundInSprint(d, SPRINTS)?.id ?? null)).toEqual([2, 2, 1]);
  expect(all.map((d) => shippedInSprint(d, SPRINTS)?.id ?? null)).toEqual([1, null, 1]);
  const undated = {
    release: { ...version(9, null), projectKey: 'A', shippedDay: null, suggestedBucket: false },
  };
  expect(shippedInSprint({ shippedIn: { ...undated, reason: 'affected version' } }, SPRINTS)).toBeNull();
});

test('the table has a row for every sprint, in order, and what is in none', () => {
  const { inScope } = placing(
    [version(1, '2024-03-06')],
    [defect('2024-03-12', { affected: [1] }), defect('2024-04-01', { discoveryId: FOUND.unitTest })],
  );
  const table = fed(new SprintTally(SPRINTS), inScope).result();
  const none = { escaped: 0, contained: 0, unclassified: 0 };
  expect(table.rows.map((row) => [row.sprint.id, row.foundIn, row.shippedIn])).toEqual([
    [1, none, { ...none, escaped: 1 }],
    [2, { ...none, escaped: 1 }, none],
  ]);
  expect(table.noSprint).toEqual({
    foundIn: { ...none, contained: 1 },
    shippedIn: { ...none, contained: 1 },
  });
});

test('a tally without defects has rows of nothing', () => {
  const none = { escaped: 0, contained: 0, unclassified: 0 };
  expect(new SprintTally(SPRINTS).result().rows).toHaveLength(2);
  expect(new SprintTally(new Sprints([], UTC)).result()).toEqual({
    rows: [],
    noSprint: { foundIn: none, shippedIn: none },
  });
});

test('in scope = Σ sprints + none, by either attribution, in any order', () => {
  const dates = fc
    .integer({ min: 0, max: 40 })
    .map((n) => new Date(Date.UTC(2024, 1, 20 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 20 }), (created) => {
      const { inScope } = placing(
        [version(1, '2024-03-06'), version(2, '2024-03-13')],
        created.map((date, i) => defect(date, { affected: [1 + (i % 3)] })),
      );
      const table = fed(new SprintTally(SPRINTS), inScope).result();
      expect(fed(new SprintTally(SPRINTS), inScope.toReversed()).result()).toEqual(table);
      for (const by of ['foundIn', 'shippedIn'] as const) {
        const { escaped, contained, unclassified } = sumCounts([
          ...table.rows.map((row) => row[by]),
          table.noSprint[by],
        ]);
        expect(escaped + contained + unclassified).toBe(inScope.length);
      }
    }),
  );
});

test('asking for the same day again gives the same sprint', () => {
  expect(times(2, () => SPRINTS.holding(day('2024-03-12'))?.id)).toEqual([2, 2]);
  expect(times(2, () => SPRINTS.holding(day('2024-03-09')))).toEqual([null, null]);
});
