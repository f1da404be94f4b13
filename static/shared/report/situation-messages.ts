import type { Situation } from './situation';

/** Why there are no numbers, and what to do next; `numbers` has no text. */
export function situationMessages(): Readonly<
  Record<Exclude<Situation, 'numbers'>, { title: string; text: string }>
> {
  return {
    'no defect type': {
      title: 'No issue type counts as a defect here',
      text: 'The settings name the issue types that are defects (by default Bug and Defect), and this project has none of them. A Jira administrator can name another type in the app’s settings.',
    },
    reading: {
      title: 'Reading this project’s defects for the first time',
      text: 'This happens once. You can leave the page; the reading goes on.',
    },
    'reading failed': {
      title: 'The defects could not be read',
      text: 'The first reading stopped. A Jira administrator can start it again on the app’s administration page.',
    },
    'no defects': {
      title: 'No defects recorded',
      text: 'That is not a rate of zero: there is nothing to judge yet. If you expected defects, check the issue types, the filter and the months read back in the app’s settings.',
    },
    'nothing inside': {
      title: 'No defect is inside the filter',
      text: 'That is not a rate of zero: all that was read is outside. Take a condition out to see numbers.',
    },
    'none in scope': {
      title: 'No defect is in scope',
      text: 'All that was read is left out, see below. Check the resolutions, labels and statuses in the app’s settings if that is a surprise.',
    },
    'all unclassified': {
      title: 'Nobody knows yet where the defects were found',
      text: 'Tag the discovery stage of your defects, or name affected versions that have release dates, so that the app can infer it.',
    },
  };
}
