import { useMessages } from '../words/words';
import type { SettingPath } from './setting-paths';

interface SettingText {
  readonly label: string;
  /** What it does, where the label does not say it. */
  readonly hint?: string;
}

/** What each setting is called, in English: beside its control, in the history and in messages. */
export const SETTING_TEXTS: Readonly<Record<SettingPath, SettingText>> = {
  timeZone: {
    label: 'Time zone',
    hint: 'Turns instants into calendar days; an IANA name such as Europe/Berlin.',
  },
  'defects.types': { label: 'Issue types that are defects' },
  'defects.filter': {
    label: 'JQL filter',
    hint: 'Narrows what is read. No functions, relative dates or order: what it finds may change only when an issue does. Empty: every issue of the types.',
  },
  'defects.horizonMonths': {
    label: 'Months read back',
    hint: 'Counted from when a reading begins. Empty: everything.',
  },
  'fields.discovery': { label: 'Discovery stage: where it was found' },
  'fields.origin': { label: 'Defect origin: where it was made' },
  'fields.mechanism': { label: 'Escape mechanism: why it got out' },
  'fields.severity': { label: 'Severity' },
  'fields.prevention': {
    label: 'Prevention',
    hint: 'Says whether something was done against the next such escape.',
  },
  'ladder.stages': { label: 'Stages' },
  'ladder.releaseLine': { label: 'Release line' },
  'ladder.boundary': { label: 'Boundary' },
  discovery: {
    label: 'Discovery options',
    hint: 'The stages’ own names always mean themselves.',
  },
  origins: { label: 'Origins' },
  mechanisms: { label: 'Mechanisms' },
  'severities.critical': { label: 'Values that are critical' },
  'severities.high': { label: 'Values that are high' },
  'severities.medium': { label: 'Values that are medium' },
  'severities.low': { label: 'Values that are low' },
  'scope.duplicate.resolutions': { label: 'Resolutions that say duplicate' },
  'scope.duplicate.linkTypes': {
    label: 'Links that say duplicate',
    hint: 'An issue that duplicates another by such a link is not counted.',
  },
  'scope.rejected.resolutions': { label: 'Resolutions that say it was no defect' },
  'scope.accepted.labels': {
    label: 'Labels of accepted known issues',
    hint: 'What carries one is not counted.',
  },
  'scope.unconfirmed.statuses': {
    label: 'Statuses of unconfirmed reports',
    hint: 'What is in one is not counted yet.',
  },
  'scope.severityFloor': { label: 'Severity floor', hint: 'What is less severe is not counted.' },
  'scope.countNotPreventable': { label: 'Count escapes that could not have been prevented' },
  'inference.enabled': {
    label: 'Rules classify what has no tag',
    hint: 'Off: only tags classify.',
  },
  'inference.ownRules': {
    label: 'Own rules',
    hint: 'Asked in order, before the others; the first that fits decides.',
  },
  'inference.serviceDesk': {
    label: 'What came from a service request was found after release',
  },
  'inference.releaseDate': {
    label: 'Release-date rule',
    hint: 'Found after the day on which an affected version shipped: after release. Else, with a dated affected version: before.',
  },
  'inference.onImportSpikes': {
    label: 'Also on days of an import',
    hint: 'A day with far more new defects than usual looks like an import.',
  },
  'releases.notReleases': {
    label: 'Versions that are no releases',
    hint: 'Sprints and buckets kept as versions. A defect looks through them to its next version.',
  },
  'releases.excludeSuggested': { label: 'Leave out every version named like a sprint or a bucket' },
  'releases.kinds': {
    label: 'Release kinds',
    hint: 'In a pattern * is any text and ? any character; the first that fits names the kind. None: major, minor and patch by version number.',
  },
  'dimensions.type': { label: 'Type of defect' },
  'dimensions.area': { label: 'Area' },
  'trend.baseline': {
    label: 'Baseline of the trend',
    hint: 'The days, both included, whose releases make the centre line. Empty: all of them.',
  },
  'trend.movingAverage': { label: 'Releases in a point of the moving average' },
  'reopened.policy': { label: 'What a reopening after release does' },
  'reopened.statuses': {
    label: 'Statuses that mean reopened',
    hint: 'None: any move out of Done, or a cleared resolution.',
  },
  'followThrough.linkTypes': { label: 'Links that show prevention' },
  'followThrough.labels': { label: 'Labels that show prevention' },
  'followThrough.options': { label: 'Options of the prevention field that show it' },
  'severityTargets.critical': { label: 'Critical escapes allowed a quarter' },
  'severityTargets.high': { label: 'High escapes allowed a quarter' },
  'severityTargets.medium': { label: 'Medium escapes allowed a quarter' },
  'severityTargets.low': { label: 'Low escapes allowed a quarter', hint: 'Empty: no target.' },
  exposureWindowDays: {
    label: 'Exposure window, in days',
    hint: 'An escape counts for a release up to so many days after it.',
  },
  minimumN: { label: 'Minimum n', hint: 'Below it a rate is withheld.' },
  'headline.releases': { label: 'Mature releases that the headline pools' },
  'headline.fallbackDays': { label: 'Days that speak where no release is mature' },
  'bands.healthy': { label: 'Healthy from, in %', hint: 'Below it is strong.' },
  'bands.attention': { label: 'Needs attention from, in %' },
  'bands.leaking': { label: 'Leaking from, in %' },
  target: { label: 'Target rate, in %', hint: 'Empty: no target.' },
};

/** The text of a setting; of a path inside one, that one's; null where the path is of none. */
export function settingTextOf(path: string): SettingText | null {
  const texts: Readonly<Record<string, SettingText | undefined>> = SETTING_TEXTS;
  for (let at = path; at !== ''; at = at.replace(/(^|\.|\[)[^.[]*$/, '')) {
    const text = texts[at];
    if (text) return text;
  }
  return null;
}

const settingTexts = (): typeof SETTING_TEXTS => SETTING_TEXTS;

/** What a setting is called, as this reader's messages say it. */
export function useSettingText(path: SettingPath): SettingText {
  return useMessages(settingTexts)[path];
}
