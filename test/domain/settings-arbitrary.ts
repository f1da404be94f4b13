import fc from 'fast-check';
import type { OwnRule, Settings } from '../../src/domain/settings';
import { REOPEN_POLICIES, SEVERITIES } from '../../src/domain/settings';
import { EVERYTHING } from './facts-arbitrary';

const { inference, ladder, releases, scope } = EVERYTHING;

const anyOwnRule = fc.constantFrom<OwnRule>(
  { label: 'support', range: 'after release' },
  { component: 'checkout', range: 'UAT' },
  { component: { id: '2' }, range: { from: 'Staging', to: 'Production (found by us)' } },
);

/** Settings of projects that changed much: the boundary lies on the release line, before it or behind it. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    boundary: fc.constantFrom(
      'Unit test',
      'UAT',
      'Production (found by us)',
      'Production (found by customers)',
    ),
    releaseLine: fc.constantFrom('Staging', 'Production (found by us)'),
    severityFloor: fc.option(fc.constantFrom(...SEVERITIES)),
    accepted: fc.subarray(['known']),
    unconfirmed: fc.subarray(['Reported']),
    countNotPreventable: fc.boolean(),
    ownRules: fc.uniqueArray(anyOwnRule, { maxLength: 2 }),
    inferring: fc.record({
      enabled: fc.boolean(),
      serviceDesk: fc.boolean(),
      releaseDate: fc.boolean(),
      onImportSpikes: fc.boolean(),
    }),
    notReleases: fc.subarray([{ id: '2' }, 'Sprint 3']),
    excludeSuggested: fc.boolean(),
    policy: fc.constantFrom(...REOPEN_POLICIES),
    reopenedBy: fc.subarray(['Reopened']),
    exposureWindowDays: fc.constantFrom(0, 1, 30, 200),
    minimumN: fc.constantFrom(1, 3, 10),
    timeZone: fc.constantFrom('UTC', 'America/Los_Angeles', 'Pacific/Auckland'),
  })
  .map((chosen) => ({
    ...EVERYTHING,
    timeZone: chosen.timeZone,
    ladder: { ...ladder, boundary: chosen.boundary, releaseLine: chosen.releaseLine },
    scope: {
      ...scope,
      accepted: { labels: chosen.accepted },
      unconfirmed: { statuses: chosen.unconfirmed },
      severityFloor: chosen.severityFloor,
      countNotPreventable: chosen.countNotPreventable,
    },
    inference: { ...inference, ...chosen.inferring, ownRules: chosen.ownRules },
    releases: { ...releases, notReleases: chosen.notReleases, excludeSuggested: chosen.excludeSuggested },
    reopened: { policy: chosen.policy, statuses: chosen.reopenedBy },
    exposureWindowDays: chosen.exposureWindowDays,
    minimumN: chosen.minimumN,
  }));

/** What a project owns, as most leave it or changed all over. */
export const settingsOf = fc.oneof(fc.constant(EVERYTHING), anySettings);
