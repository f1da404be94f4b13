import type { SettingPath } from '../../shared/settings-form/setting-paths';

/** The sections of the page in their order, and the settings that each holds. */
export const SECTION_PATHS = {
  defects: ['defects.types', 'defects.filter', 'defects.horizonMonths'],
  fields: ['fields.discovery', 'fields.origin', 'fields.mechanism', 'fields.severity', 'fields.prevention'],
  ladder: ['ladder.stages', 'ladder.releaseLine', 'ladder.boundary'],
  discovery: ['discovery'],
  origins: ['origins'],
  mechanisms: ['mechanisms'],
  severities: ['severities.critical', 'severities.high', 'severities.medium', 'severities.low'],
  scope: [
    'scope.duplicate.resolutions',
    'scope.duplicate.linkTypes',
    'scope.rejected.resolutions',
    'scope.accepted.labels',
    'scope.unconfirmed.statuses',
    'scope.severityFloor',
    'scope.countNotPreventable',
  ],
  inference: [
    'inference.enabled',
    'inference.ownRules',
    'inference.serviceDesk',
    'inference.releaseDate',
    'inference.onImportSpikes',
  ],
  releases: [
    'releases.notReleases',
    'releases.excludeSuggested',
    'releases.kinds',
    'exposureWindowDays',
    'minimumN',
    'headline.releases',
    'headline.fallbackDays',
  ],
  dimensions: ['dimensions.type', 'dimensions.area'],
  trend: ['trend.baseline', 'trend.movingAverage'],
  reopened: [
    'reopened.policy',
    'reopened.statuses',
    'followThrough.linkTypes',
    'followThrough.labels',
    'followThrough.options',
  ],
  judgement: [
    'bands.healthy',
    'bands.attention',
    'bands.leaking',
    'target',
    'severityTargets.critical',
    'severityTargets.high',
    'severityTargets.medium',
    'severityTargets.low',
  ],
  time: ['timeZone'],
} as const satisfies Readonly<Record<string, readonly SettingPath[]>>;

export type SectionKey = keyof typeof SECTION_PATHS;
