import { ReviewCalendar } from '../../../../src/domain/aggregate/sprint-review/span';
import { calendarOf, formatDay } from '../../../../src/domain/day';
import type { SprintFacts } from '../../../../src/domain/sprint';
import { day } from '../../build';

const UTC = calendarOf('UTC');
const AS_OF = day('2024-04-10');
const at = (date: string | null) => (date === null ? null : Date.parse(`${date}T12:00:00Z`));

function sprint(id: number, start: string | null, end: string, completed: string | null = null): SprintFacts {
  return { id, name: `Sprint ${id}`, start: at(start), end: at(end), completed: at(completed) };
}

const ONE = sprint(1, '2024-03-04', '2024-03-18', '2024-03-18');
const TWO = sprint(2, '2024-03-18', '2024-04-01', '2024-04-02');
const RUNNING = sprint(3, '2024-04-02', '2024-04-16');
const TO_COME = sprint(4, null, '2024-05-01');

const calendar = (...sprints: SprintFacts[]) => new ReviewCalendar(sprints, UTC, AS_OF);
const days = ({ first, last }: { first: number; last: number }) => [formatDay(first), formatDay(last)];

test('the usual review is of the last completed sprint, against the one before', () => {
  const { reviewed, before } = calendar(RUNNING, TWO, TO_COME, ONE).usual();
  expect(reviewed.span).toMatchObject({ sprint: { id: 2, isCompleted: true }, isPartial: false });
  expect(before?.span.sprint?.id).toBe(1);
});

test('without a completed sprint it is of the one that runs', () => {
  const { reviewed, before } = calendar(RUNNING).usual();
  expect(reviewed.span).toMatchObject({ sprint: { id: 3, isCompleted: false }, isPartial: true });
  expect(before).toBeNull();
});

test('without a sprint that began it is of the last 14 full days, against the 14 before', () => {
  const { reviewed, before } = calendar(TO_COME).usual();
  expect(reviewed.span.sprint).toBeNull();
  expect(days(reviewed.span)).toEqual(['2024-03-27', '2024-04-09']);
  expect(before && days(before.span)).toEqual(['2024-03-13', '2024-03-26']);
});

test('a sprint that the board does not have, or that has no days, is none', () => {
  expect(calendar(ONE).ofSprint(9)).toBeNull();
  expect(calendar(TO_COME).ofSprint(4)).toBeNull();
});

test('a day in two sprints is in the later one alone', () => {
  const one = calendar(ONE, TWO).ofSprint(1);
  const two = calendar(ONE, TWO).ofSprint(2);
  expect([one, two].map((each) => each?.reviewed.has(day('2024-03-18')))).toEqual([false, true]);
  expect([one, two].map((each) => each?.reviewed.span.endsInNext)).toEqual([true, false]);
  expect(two?.before?.has(day('2024-03-17'))).toBe(true);
});

test('two dates are both included, one day is a span, and as many days lie before', () => {
  const { reviewed, before } = calendar().ofDays({ first: day('2024-03-05'), last: day('2024-03-05') });
  expect(['2024-03-04', '2024-03-05', '2024-03-06'].map((d) => reviewed.has(day(d)))).toEqual([
    false,
    true,
    false,
  ]);
  expect(before && days(before.span)).toEqual(['2024-03-04', '2024-03-04']);
});

test('a span with days to come is partial; a sprint completed early is not', () => {
  const until = (last: string) =>
    calendar().ofDays({ first: day('2024-04-01'), last: day(last) }).reviewed.span.isPartial;
  expect([until('2024-04-09'), until('2024-04-10')]).toEqual([false, true]);
  const done = sprint(5, '2024-04-02', '2024-04-16', '2024-04-10');
  expect(calendar(done).ofSprint(5)?.reviewed.span.isPartial).toBe(false);
});
