import type { Settings } from '../settings';

/** A part of the definition of the numbers that projects may differ in. */
export type DefinitionPart =
  | 'defect types'
  | 'filter'
  | 'boundary'
  | 'scope'
  | 'severities'
  | 'inference'
  | 'reopened'
  | 'window'
  | 'minimum n'
  | 'headline'
  | 'time zone';

/**
 * What makes numbers of two projects the same kind of number: the lines of the definition card. How a project's own
 * words map to the ladder, which of its versions are releases and how it judges a rate are its own affair.
 */
const PARTS: readonly (readonly [DefinitionPart, (settings: Settings) => unknown])[] = [
  ['defect types', ({ defects }) => defects.types],
  ['filter', ({ defects }) => defects.filter],
  ['boundary', ({ ladder }) => [ladder.stages, ladder.releaseLine, ladder.boundary]],
  [
    'scope',
    ({ scope }) => [
      scope.duplicate.resolutions,
      scope.duplicate.linkTypes,
      scope.rejected.resolutions,
      scope.accepted.labels,
      scope.unconfirmed.statuses,
      scope.severityFloor,
      scope.countNotPreventable,
    ],
  ],
  [
    'severities',
    ({ fields, severities: { critical, high, medium, low } }) => [
      fields.severity,
      critical,
      high,
      medium,
      low,
    ],
  ],
  [
    'inference',
    ({ inference: { enabled, ownRules, serviceDesk, releaseDate, onImportSpikes } }) =>
      enabled && [ownRules, serviceDesk, releaseDate, onImportSpikes],
  ],
  ['reopened', ({ reopened }) => [reopened.policy, reopened.statuses]],
  ['window', ({ exposureWindowDays }) => exposureWindowDays],
  ['minimum n', ({ minimumN }) => minimumN],
  ['headline', ({ headline }) => [headline.releases, headline.fallbackDays]],
  ['time zone', ({ timeZone }) => timeZone],
];

/** The parts in which the definitions of projects differ; empty: their counts may be added up. */
export function differingParts(all: readonly Settings[]): readonly DefinitionPart[] {
  return PARTS.filter(([, of]) => new Set(all.map((settings) => JSON.stringify(of(settings)))).size > 1).map(
    ([part]) => part,
  );
}
