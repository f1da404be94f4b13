import fc from 'fast-check';
import { emptyTally, type OutcomeCounts, sumCounts } from '../../../../src/domain/aggregate/counts';
import { placedDefects } from '../../../../src/domain/aggregate/placed-defects';
import { reportOf } from '../../../../src/domain/aggregate/report';
import {
  foundCounts,
  type SprintReview,
  sprintReviewOf,
} from '../../../../src/domain/aggregate/sprint-review/review';
import { ReviewCalendar } from '../../../../src/domain/aggregate/sprint-review/span';
import type { PlacedDefect } from '../../../../src/domain/attribute/place';
import { calendarOf } from '../../../../src/domain/day';
import type { ProjectFacts } from '../../../../src/domain/facts';
import { admissionOf } from '../../../../src/domain/filter/admission';
import { readingSettings } from '../../../../src/domain/filter/filter';
import type { Settings } from '../../../../src/domain/settings';
import { presentSprintReview } from '../../../../src/domain/present/sprint-review-view';
import { day } from '../../build';
import { anyDefects, anyVersions, wholeProject } from '../../facts-arbitrary';
import { anyFilter } from '../../filter-arbitrary';
import { settingsOf } from '../../settings-arbitrary';

const AS_OF = day('2024-06-30');
const anyDay = fc.integer({ min: day('2023-11-01'), max: day('2024-08-01') });
const length = fc.integer({ min: 1, max: 120 });
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function calendarFor(facts: ProjectFacts, settings: Settings): ReviewCalendar {
  return new ReviewCalendar(facts.sprints ?? [], calendarOf(settings.timeZone), AS_OF);
}

function reviewOf(facts: ProjectFacts, settings: Settings, first: number, last: number): SprintReview {
  const spans = calendarFor(facts, settings).ofDays({ first, last });
  return sprintReviewOf(facts, settings, spans, AS_OF);
}

function counted(defects: readonly PlacedDefect[]): OutcomeCounts {
  const counts = emptyTally();
  for (const { outcome } of defects) counts[outcome]++;
  return counts;
}

test('the review of each sprint is the row of the sprint in the sprint table, and the one before its neighbour', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, settings) => {
      const facts = wholeProject(versions, defects);
      const { sprints } = reportOf(facts, settings, AS_OF);
      const calendar = calendarFor(facts, settings);
      expect(calendar.choices.map(({ id }) => id)).toEqual(sprints?.rows.map(({ sprint }) => sprint.id));
      for (const [index, row] of (sprints?.rows ?? []).entries()) {
        const spans = calendar.ofSprint(row.sprint.id);
        if (!spans) throw new Error('every row is of a sprint with days');
        const review = sprintReviewOf(facts, settings, spans, AS_OF);
        expect(foundCounts(review)).toEqual(row.foundIn);
        expect(review.shipped.counts).toEqual(row.shippedIn);
        expect(review.before ? foundCounts(review.before) : undefined).toEqual(
          sprints?.rows[index - 1]?.foundIn,
        );
      }
    }),
  );
});

test('adjacent spans add up: to the span of both, and the first is what the second is held against', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      anyDay,
      length,
      length,
      (versions, defects, settings, from, one, other) => {
        const facts = wholeProject(versions, defects);
        const [first, second, both] = [
          reviewOf(facts, settings, from, from + one - 1),
          reviewOf(facts, settings, from + one, from + one + other - 1),
          reviewOf(facts, settings, from, from + one + other - 1),
        ];
        expect(sumCounts([foundCounts(first), foundCounts(second)])).toEqual(foundCounts(both));
        expect(sumCounts([first.shipped.counts, second.shipped.counts])).toEqual(both.shipped.counts);
        expect([...first.shipped.releases, ...second.shipped.releases]).toEqual(both.shipped.releases);
        if (one === other) expect(second.before?.found).toEqual(first.found);
      },
    ),
  );
});

test('what is found is in scope and created in the span, once; each breakdown adds up to it', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      anyDay,
      length,
      (versions, defects, settings, from, days) => {
        const facts = wholeProject(versions, defects);
        const last = from + days - 1;
        const review = reviewOf(facts, settings, from, last);
        const inSpan = [...placedDefects(facts, settings).defects].filter(
          ({ row, createdDay }) => row === 'in scope' && from <= createdDay && createdDay <= last,
        );
        expect(foundCounts(review)).toEqual(counted(inSpan));
        const { escaped, all } = review.found;
        expect(all.count).toBe(inSpan.length);
        expect(all.numbers.toSorted()).toEqual(inSpan.map(({ facts: f }) => f.number).toSorted());
        const escapes = inSpan.filter(({ outcome }) => outcome === 'escaped');
        expect(escaped.numbers.toSorted()).toEqual(escapes.map(({ facts: f }) => f.number).toSorted());
        expect(review.escapes.map(({ number }) => number)).toEqual(escaped.numbers.slice(0, 20));
        const { rows, unknown } = review.causes;
        expect(total([...rows, unknown].map(({ count }) => count))).toBe(escaped.count);
        expect(rows.map(({ count }) => count)).toEqual(
          rows.map(({ count }) => count).toSorted((a, b) => b - a),
        );
        const { stages } = presentSprintReview(review, settings);
        expect(total(stages.map(({ count }) => count))).toBe(inSpan.length);
        const { notTagged, unexplained } = review.triage;
        expect(notTagged.count).toBe(
          inSpan.filter(({ discovery }) => discovery.provenance !== 'tagged').length,
        );
        expect(notTagged.numbers.filter((number) => unexplained.numbers.includes(number))).toEqual([]);
        expect(unexplained.count).toBeLessThanOrEqual(escaped.count);
      },
    ),
  );
});

test('a filtered review finds what is inside the filter, and tells how much is not', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      anyFilter,
      anyDay,
      length,
      (versions, defects, settings, filter, from, days) => {
        const facts = wholeProject(versions, defects);
        const span = { first: from, last: from + days - 1 };
        const spans = calendarFor(facts, settings).ofDays(span);
        const review = sprintReviewOf(facts, settings, spans, AS_OF, filter);
        const { meaning, defects: placed } = placedDefects(facts, readingSettings(settings, filter));
        const admits = admissionOf(filter, meaning);
        const inside = [...placed].filter(admits);
        expect([review.read, review.filtering.outside]).toEqual([
          defects.length,
          defects.length - inside.length,
        ]);
        expect(foundCounts(review)).toEqual(
          counted(
            inside.filter(
              ({ row, createdDay }) =>
                row === 'in scope' && span.first <= createdDay && createdDay <= span.last,
            ),
          ),
        );
      },
    ),
  );
});

test('the releases of the span have the counts that the releases page has', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      anyDay,
      length,
      (versions, defects, settings, from, days) => {
        const facts = wholeProject(versions, defects);
        const last = from + days - 1;
        const { shipped } = reviewOf(facts, settings, from, last);
        const rows = reportOf(facts, settings, AS_OF).releases.rows.filter(
          ({ release: { releaseDay } }) => releaseDay !== null && from <= releaseDay && releaseDay <= last,
        );
        expect(
          shipped.releases.map(({ id, counts, escapedInWindow, maturity }) => ({
            id,
            counts,
            escapedInWindow,
            maturity,
          })),
        ).toEqual(
          rows.map(({ release: { id }, shippedIn: counts, escapedInWindow, maturity }) => ({
            id,
            counts,
            escapedInWindow,
            maturity,
          })),
        );
        for (const { escapes, counts } of shipped.releases) expect(escapes.count).toBe(counts.escaped);
      },
    ),
  );
});
