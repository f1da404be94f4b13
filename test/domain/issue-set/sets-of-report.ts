import type { OutcomeCounts } from '../../../src/domain/aggregate/counts';
import {
  catchRates,
  expectedContainment,
  removalEfficiency,
  stageFlows,
  stageLeakage,
} from '../../../src/domain/aggregate/ladder/efficiency';
import type { DiscoveryCounts } from '../../../src/domain/aggregate/ladder/matrix';
import { verdictCounts } from '../../../src/domain/aggregate/ladder/verdict';
import { windowCounts } from '../../../src/domain/aggregate/releases';
import type { Report } from '../../../src/domain/aggregate/report';
import { qualitySets } from './quality-sets';
import { periodOf } from '../../../src/domain/calendar/period';
import { SCOPE_ROWS } from '../../../src/domain/classify/scope';
import { INFERENCE_RULES } from '../../../src/domain/classify/discovery';
import { formatDay } from '../../../src/domain/day';
import type { Criterion, FoundAt } from '../../../src/domain/issue-set/criterion';
import { triageSet } from '../../../src/domain/issue-set/report-sets';
import { inScope, type IssueSet, READ } from '../../../src/domain/issue-set/issue-set';

/** A number of the report with the description of its issues. */
export type Counted = readonly [number: number, set: IssueSet];

/** Every kind of number that a page shows, with its set. */
export function setsOf(report: Report, fallbackDays: number): readonly Counted[] {
  return [
    ...general(report, fallbackDays),
    ...ladder(report),
    ...causes(report),
    ...dimensions(report),
    ...releases(report),
    ...qualitySets(report),
  ];
}

function general(report: Report, fallbackDays: number): readonly Counted[] {
  const { reconciliation, provenance, notes, asOf } = report;
  const days = (from: number, to: number): Criterion => ({
    by: 'created',
    from: formatDay(from),
    to: formatDay(to),
  });
  return [
    [report.read, READ],
    ...SCOPE_ROWS.map((row): Counted => [reconciliation[row], { row, criteria: [] }]),
    ...outcomes(report.outcomes),
    ...outcomes(report.rolling, days(asOf - fallbackDays, asOf - 1)),
    [provenance.tagged, inScope({ by: 'provenance', is: 'tagged' })],
    ...INFERENCE_RULES.map((is): Counted => [provenance.inferred[is], inScope({ by: 'provenance', is })]),
    ...Object.entries(report.severities).flatMap(([is, counts]) =>
      outcomes(counts, { by: 'severity', is: is as keyof Report['severities'] }),
    ),
    ...report.series.periods.quarter.flatMap(({ first, counts }) => {
      const quarter = periodOf(first, 'quarter');
      return outcomes(counts, days(quarter.first, quarter.last));
    }),
    ...(report.importSpikes ?? []).map(({ day, created }): Counted => [
      created,
      { row: 'any', criteria: [days(day, day)] },
    ]),
    [report.conflicts, inScope({ by: 'conflict' })],
    ...(['untagged', 'incomplete'] as const).flatMap((is) =>
      (['recent', 'older'] as const).map((age): Counted => [
        report.triage[age][is],
        triageSet(is, age, formatDay(asOf)),
      ]),
    ),
    [notes.unmappedDiscovery, inScope({ by: 'unmapped', field: 'discovery' })],
    [notes.withUnknownVersion, { row: 'any', criteria: [{ by: 'unknown version' }] }],
    [notes.createdAfterAsOf, { row: 'any', criteria: [days(asOf + 1, asOf + 100_000)] }],
  ];
}

function ladder({ ladder: { matrix } }: Report): readonly Counted[] {
  const { stages } = matrix.frame.ladder;
  const at = (index: number): string => stages[index] ?? '';
  const places = (counts: DiscoveryCounts): readonly (readonly [number, FoundAt])[] => [
    ...counts.stages.map((count, stage) => [count, { stage: at(stage) }] as const),
    [counts.beforeRelease, 'before release'],
    [counts.afterRelease, 'after release, stage unknown'],
    [counts.noDiscovery, 'no discovery'],
  ];
  const row = (counts: DiscoveryCounts, ...criteria: Criterion[]): readonly Counted[] => [
    [counts.total, inScope(...criteria)],
    ...places(counts).map(([count, place]): Counted => [
      count,
      inScope(...criteria, { by: 'found', at: place }),
    ]),
  ];
  const flows = stageFlows(matrix);
  const leakage = stageLeakage(matrix);
  return [
    ...matrix.origins.flatMap((each) => row(each, { by: 'origin', is: each.origin.name })),
    ...row(matrix.noOrigin, { by: 'origin', is: null }),
    ...row(matrix.totals),
    [matrix.unmappedOrigin, inScope({ by: 'unmapped', field: 'origin' })],
    [leakage.found, inScope({ by: 'verdict', is: 'leaked' })],
    [leakage.of, inScope({ by: 'verdict', is: 'judged' })],
    ...matrix.origins.flatMap((each): readonly Counted[] => {
      const origin: Criterion = { by: 'origin', is: each.origin.name };
      const counts = verdictCounts(each);
      return [
        ...(['impossible', 'in place', 'leaked'] as const).map((is): Counted => [
          counts[is],
          inScope(origin, { by: 'verdict', is }),
        ]),
        [expectedContainment(each).of, inScope(origin, { by: 'verdict', is: 'judged' })],
      ];
    }),
    ...catchRates(matrix).flatMap(({ found, of }, stage): readonly Counted[] => [
      [found, inScope({ by: 'catch', stage: at(stage), is: 'found' })],
      [of, inScope({ by: 'catch', stage: at(stage), is: 'found there or later' })],
    ]),
    ...flows.flatMap((flow, stage): readonly Counted[] => [
      [flow.leakedIn, inScope({ by: 'flow', stage: at(stage), is: 'leaked in' })],
      [flow.introduced, inScope({ by: 'flow', stage: at(stage), is: 'introduced' })],
      [flow.found, inScope({ by: 'flow', stage: at(stage), is: 'found' })],
      [flow.leakedOut, inScope({ by: 'flow', stage: at(stage), is: 'leaked out' })],
      [removalEfficiency(flow).of, inScope({ by: 'flow', stage: at(stage), is: 'entered' })],
    ]),
  ];
}

function causes({ mechanisms, followThrough, ladder: { missed, matrix } }: Report): readonly Counted[] {
  const escaped: Criterion = { by: 'outcome', is: 'escaped' };
  const named = (value: { readonly name: string } | null): string | null => value?.name ?? null;
  const { stages } = matrix.frame.ladder;
  const layers = (counts: typeof missed.overall, ...of: Criterion[]): readonly Counted[] => [
    [counts.total, inScope(escaped, ...of)],
    [counts.noOrigin, inScope(escaped, ...of, { by: 'layer', is: null })],
    ...counts.stages.map((count, stage): Counted => [
      count,
      inScope(escaped, ...of, { by: 'layer', is: stages[stage] ?? '' }),
    ]),
  ];
  const prevention: readonly Counted[] = followThrough
    ? [
        [followThrough.prevented.found, inScope(escaped, { by: 'prevention', is: 'yes' })],
        [followThrough.unknown, inScope(escaped, { by: 'prevention', is: 'unknown' })],
        [
          followThrough.prevented.of - followThrough.prevented.found - followThrough.unknown,
          inScope(escaped, { by: 'prevention', is: 'no' }),
        ],
      ]
    : [];
  return [
    ...mechanisms.mechanisms.flatMap((mechanism, row): readonly Counted[] => {
      const of: Criterion = { by: 'mechanism', is: named(mechanism) };
      return [
        [mechanisms.mechanismTotals[row] ?? NaN, inScope(escaped, of)],
        ...mechanisms.origins.map((origin, column): Counted => [
          mechanisms.cells[row]?.[column] ?? NaN,
          inScope(escaped, of, { by: 'origin', is: named(origin) }),
        ]),
      ];
    }),
    [mechanisms.unmapped, inScope(escaped, { by: 'unmapped', field: 'mechanism' })],
    ...prevention,
    ...layers(missed.overall),
    ...layers(missed.noType, { by: 'type', is: null }),
    ...missed.types.flatMap((type) => layers(type.missed, { by: 'type', is: type.name })),
  ];
}

function dimensions(report: Report): readonly Counted[] {
  return (['type', 'area'] as const).flatMap((by) => {
    const counts = by === 'type' ? report.types : report.areas;
    if (!counts) return [];
    return [
      ...outcomes(counts.overall),
      ...outcomes(counts.none, { by, is: null }),
      ...counts.areas.flatMap((area) => outcomes(area.counts, { by, is: area.name })),
    ];
  });
}

function releases({ releases: { rows, noRelease }, headline }: Report): readonly Counted[] {
  const of = (by: 'fixed in' | 'shipped in', ...ids: (number | null)[]): Criterion => ({ by, releases: ids });
  return [
    ...rows.flatMap((row) => [
      ...outcomes(row.fixedIn, of('fixed in', row.release.id)),
      ...outcomes(row.shippedIn, of('shipped in', row.release.id)),
      ...outcomes(windowCounts(row), of('shipped in', row.release.id), { by: 'window' }),
    ]),
    ...outcomes(noRelease.fixedIn, of('fixed in', null)),
    ...outcomes(noRelease.shippedIn, of('shipped in', null)),
    ...(headline.basis === 'mature releases'
      ? outcomes(headline.counts, of('shipped in', ...headline.releaseIds), { by: 'window' })
      : []),
  ];
}

function outcomes(counts: OutcomeCounts, ...criteria: Criterion[]): readonly Counted[] {
  return [
    ...(['escaped', 'contained', 'unclassified'] as const).map((is): Counted => [
      counts[is],
      inScope(...criteria, { by: 'outcome', is }),
    ]),
    [counts.escaped + counts.contained, inScope(...criteria, { by: 'outcome', is: 'classified' })],
  ];
}
