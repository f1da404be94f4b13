import type { Formats } from '../shared/words/formats';

/** What the gadget and its settings say, in English. */
export function gadgetMessages(format: Formats) {
  return {
    title: (configured: string, projectKey: string): string =>
      configured === '' ? `Defect escape rate of ${projectKey}` : configured,
    unconfigured: {
      title: 'Which project?',
      text: 'This gadget shows how many of a project’s defects got past the gate that should have stopped them: counts first, with an interval, a small trend and a sentence.',
      next: 'Open the gadget’s menu (···), choose Configure, and pick a project.',
    },
    sparkline: (releases: number): string =>
      `Escape rate by release, the last ${format.counted(releases, { one: 'release', other: 'releases' })}; the report has them as a table.`,
    toReport: 'Open the report',
    edit: {
      heading: 'Gadget settings',
      project: 'Project',
      choose: 'Choose a project',
      title: 'Title',
      titleHint: 'Leave it empty to show the project’s key.',
      save: 'Save',
      missing: 'Choose a project first.',
      notSaved: 'Jira did not save this. Try again.',
      noProjects: {
        title: 'No project to choose from',
        text: 'No project that you may browse is enabled for Defect Leakage. A Jira administrator can enable one on the app’s administration page.',
      },
    },
  };
}
