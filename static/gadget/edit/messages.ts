import type { Severity } from '../../../src/domain/settings';
import type { Formats } from '../../shared/words/formats';
import type { Statistic } from '../configuration';
import { STATISTICS } from '../messages';
import type { FormProblem } from './draft';

/** What the settings of a gadget say, in English. */
export function editMessages(format: Formats) {
  const { count, counted } = format;
  return {
    heading: 'Gadget settings',
    projects: 'Projects',
    projectsHint: 'Several are added up, over those that the viewer may browse.',
    filterProjects: 'Find a project',
    noMatch: 'No project has this in its name or key.',
    unseen: (id: number): string => `Project number ${id} (not enabled, gone, or not yours to browse)`,
    statistic: 'Show',
    statistics: (statistic: Statistic): string => STATISTICS[statistic],
    span: 'Over',
    spans: {
      'mature releases': 'The last mature releases (as the report’s headline)',
      release: 'One release',
      days: 'The last days',
    },
    spanHint: 'A defect counts in the release that it shipped in.',
    release: 'Release',
    chooseRelease: 'Choose a release',
    goneRelease: (id: number): string => `Release number ${id} (gone)`,
    loadingReleases: 'Loading the releases…',
    days: 'Days',
    lastDays: (days: number): string => `the last ${counted(days, { one: 'day', other: 'days' })}`,
    severity: 'Severity',
    allSeverities: 'All severities',
    fromSeverity: (floor: Severity): string =>
      floor === 'critical' ? 'critical only' : `${floor} and above`,
    severityHint: 'What has no known severity counts too.',
    areas: 'Only some areas',
    areasOn: (on: number): string => `Only some areas (${count(on)})`,
    area: 'Area',
    noArea: 'None',
    goneArea: (name: string): string => `${name} (on no defect any more)`,
    areasNotMapped: 'The settings of these projects map no field to areas.',
    choicesFailed: 'What there is to choose could not be loaded. What was chosen before stays.',
    chooseProjectFirst: 'Choose a project first.',
    loadingAreas: 'Loading the areas…',
    title: 'Title',
    titleHint: 'Leave it empty to say what is shown.',
    refresh: 'Refresh',
    refreshes: (minutes: number): string =>
      minutes === 0
        ? 'When the dashboard is loaded'
        : `Every ${counted(minutes, { one: 'minute', other: 'minutes' })}`,
    save: 'Save',
    notSaved: 'The dashboard did not keep this. What you chose is still here: try again.',
    problems: {
      'no project': 'Projects: choose at least one.',
      'too many projects': 'Projects: choose at most 20.',
      'no release': 'Release: choose one, or show the last mature releases.',
      'release of several': 'Over: a release is of one project; choose one project, or another span.',
    } satisfies Readonly<Record<FormProblem, string>>,
    wrongBefore: 'What was kept before could not be read in full. Look at what is named, and save:',
    noProjects: {
      title: 'No project to choose from',
      text: 'No project that you may browse is enabled for Defect Leakage. A Jira administrator can enable one on the app’s administration page.',
    },
  };
}
