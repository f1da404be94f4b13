import { SEVERITY_CLASSES } from '../../../src/domain/aggregate/companions/severity';
import { type OutcomeCounts, sumCounts } from '../../../src/domain/aggregate/counts';
import {
  catchRates,
  expectedContainment,
  removalEfficiency,
  stageFlows,
  stageLeakage,
} from '../../../src/domain/aggregate/ladder/efficiency';
import type { DiscoveryCounts } from '../../../src/domain/aggregate/ladder/matrix';
import { verdictCounts } from '../../../src/domain/aggregate/ladder/verdict';
import { LAMPS } from '../../../src/domain/aggregate/lamps';
import { pooledCurve } from '../../../src/domain/aggregate/maturity-curves/discovery-curve';
import { agesOf, countsBy } from '../../../src/domain/aggregate/maturity-curves/escape-ages';
import { windowCounts } from '../../../src/domain/aggregate/releases';
import type { Report } from '../../../src/domain/aggregate/report';
import { qualitySets } from './quality-sets';
import { type Days, PERIOD_KINDS, periodOf } from '../../../src/domain/calendar/period';
import { SCOPE_ROWS } from '../../../src/domain/classify/scope';
import { INFERENCE_RULES } from '../../../src/domain/classify/discovery';
import { formatDay } from '../../../src/domain/day';
import type { Criterion, FoundAt } from '../../../src/domain/issue-set/criterion';
import { agedSet, lampSet, noteSet, periodSet, triageSet } from '../../../src/domain/issue-set/report-sets';
import { inScope, type IssueSet, OUTSIDE, READ } from '../../../src/domain/issue-set/issue-set';
import { presentContainment } from '../../../src/domain/present/containment-view';

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
    [report.filtering.outside, OUTSIDE],
    ...SCOPE_ROWS.map((row): Counted => [reconciliation[row], { row, criteria: [] }]),
    ...outcomes(report.outcomes),
    ...outcomes(report.rolling, days(asOf - fallbackDays, asOf - 1)),
    [provenance.tagged, inScope({ by: 'provenance', is: 'tagged' })],
    [
      INFERENCE_RULES.reduce((sum, rule) => sum + provenance.inferred[rule], 0),
      inScope({ by: 'provenance', is: 'inferred' }),
    ],
    ...INFERENCE_RULES.map((is): Counted => [provenance.inferred[is], inScope({ by: 'provenance', is })]),
    ...Object.entries(report.severities).flatMap(([is, counts]) =>
      outcomes(counts, { by: 'severity', is: is as keyof Report['severities'] }),
    ),
    ...PERIOD_KINDS.flatMap((kind) =>
      report.series.periods[kind].flatMap(({ first, counts }) => ofPeriod(periodOf(first, kind), counts)),
    ),
    ...report.series.severities.flatMap(({ severity, months }) =>
      months.flatMap(({ first, counts }) =>
        ofPeriod(periodOf(first, 'month'), counts, { by: 'severity', is: severity }),
      ),
    ),
    ...report.escapesBySeverity.quarters.flatMap(({ quarter, escaped }) =>
      SEVERITY_CLASSES.map((is): Counted => [
        escaped[is],
        periodSet(written(quarter), { by: 'outcome', is: 'escaped' }, { by: 'severity', is }),
      ]),
    ),
    ...LAMPS.flatMap((name) =>
      (['recent', 'earlier'] as const).flatMap((side) =>
        (['of', 'found'] as const).map((counts): Counted => [
          report.lamps[name][side][counts],
          lampSet(name, side, counts, formatDay(asOf)),
        ]),
      ),
    ),
    ...(report.importSpikes ?? []).map(({ day, created }): Counted => [
      created,
      { row: 'read', criteria: [days(day, day)] },
    ]),
    [report.conflicts, inScope({ by: 'conflict' })],
    ...(['untagged', 'incomplete'] as const).flatMap((is) =>
      (['recent', 'older'] as const).map((age): Counted => [
        report.triage[age][is],
        triageSet(is, age, formatDay(asOf)),
      ]),
    ),
    ...(['unmappedDiscovery', 'withUnknownVersion', 'createdAfterAsOf'] as const).map((of): Counted => [
      notes[of],
      noteSet(of, formatDay(asOf)),
    ]),
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
  const view = presentContainment(matrix, 1);
  return [
    ...matrix.origins.flatMap((each) => row(each, { by: 'origin', is: each.origin.name })),
    ...row(matrix.noOrigin, { by: 'origin', is: null }),
    ...row(matrix.totals),
    [matrix.unmappedOrigin, inScope({ by: 'unmapped', field: 'origin' })],
    [leakage.found, inScope({ by: 'verdict', is: 'leaked' })],
    [leakage.of - leakage.found, inScope({ by: 'verdict', is: 'in place' })],
    [view.impossible, inScope({ by: 'verdict', is: 'impossible' })],
    ...view.gates.map(({ stage, leaked }): Counted => [
      leaked,
      inScope({ by: 'layer', is: stage }, { by: 'verdict', is: 'leaked' }),
    ]),
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
  const mature = rows.filter(({ maturity }) => maturity.state === 'mature');
  const ids = mature.map(({ release }) => release.id);
  return [
    ...rows.flatMap((row) => [
      ...outcomes(row.fixedIn, of('fixed in', row.release.id)),
      ...outcomes(row.shippedIn, of('shipped in', row.release.id)),
      ...outcomes(windowCounts(row), of('shipped in', row.release.id), { by: 'window' }),
      [row.attributedByDay, inScope(of('shipped in', row.release.id), { by: 'day alone' })] as const,
      ...row.severities.flatMap(({ severity, counts, escapedInWindow }) => [
        ...outcomes(counts, of('shipped in', row.release.id), { by: 'severity', is: severity }),
        ...outcomes(
          { ...counts, escaped: escapedInWindow },
          of('shipped in', row.release.id),
          { by: 'window' },
          { by: 'severity', is: severity },
        ),
      ]),
      ...row.fixedInSeverities.flatMap(({ severity, counts }) =>
        outcomes(counts, of('fixed in', row.release.id), { by: 'severity', is: severity }),
      ),
      ...AGES.flatMap((upTo) =>
        outcomes(countsBy(agesOf(row), upTo), of('shipped in', row.release.id), { by: 'age', upTo }),
      ),
    ]),
    ...(['fixed in', 'shipped in'] as const).flatMap((by): readonly Counted[] => {
      const countsOf = (row: (typeof rows)[number]) => (by === 'fixed in' ? row.fixedIn : row.shippedIn);
      const some = rows.filter((row) => allOf(countsOf(row)) > 0);
      const none = by === 'fixed in' ? noRelease.fixedIn : noRelease.shippedIn;
      return [
        [allOf(none), inScope(of(by, null))],
        ...(some.length === 0
          ? []
          : [
              [
                allOf(sumCounts(some.map(countsOf))),
                inScope(of(by, ...some.map(({ release }) => release.id))),
              ] as const,
            ]),
      ];
    }),
    ...outcomes(noRelease.fixedIn, of('fixed in', null)),
    ...outcomes(noRelease.shippedIn, of('shipped in', null)),
    ...(headline.basis === 'mature releases'
      ? outcomes(headline.counts, of('shipped in', ...headline.releaseIds), { by: 'window' })
      : []),
    ...(ids.length === 0
      ? []
      : [
          ...outcomes(sumCounts(mature.map(windowCounts)), of('shipped in', ...ids), { by: 'window' }),
          ...curve(pooledCurve(mature.map(agesOf)), ids),
        ]),
  ];
}

/** Days after a release that it is looked at on, before its day too: an escape may name a version that was to come. */
const AGES = [-5, 0, 30, 100_000] as const;

function curve(pooled: ReturnType<typeof pooledCurve>, ids: readonly number[]): readonly Counted[] {
  const escaped: Criterion = { by: 'outcome', is: 'escaped' };
  return (pooled?.steps ?? []).map(({ day, escapes }) => [escapes, agedSet(ids, day, escaped)]);
}

function allOf({ escaped, contained, unclassified }: OutcomeCounts): number {
  return escaped + contained + unclassified;
}

function ofPeriod(days: Days, counts: OutcomeCounts, ...criteria: Criterion[]): readonly Counted[] {
  return outcomes(counts, ...periodSet(written(days), ...criteria).criteria);
}

function written({ first, last }: Days): { readonly first: string; readonly last: string } {
  return { first: formatDay(first), last: formatDay(last) };
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
