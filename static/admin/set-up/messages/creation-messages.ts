import type { TagField } from '../../../../src/contract/issue';
import type {
  Availability,
  CreationStep,
  ReachedScreen,
  SetUpReach,
  StepProblem,
} from '../../../../src/contract/set-up';
import type { Formats } from '../../../shared/words/formats';

/** What is said of creating fields, what that reaches, and what is to be done by hand, in English. */
export function creationMessages(format: Formats) {
  const { counted } = format;
  const projects = (n: number): string => counted(n, PROJECTS);
  return {
    names: NAMES,
    title: (names: readonly string[]): string =>
      `What “Create” does: ${format.list(names.map((name) => `“${name}”`))}`,
    looking: 'Asking Jira which projects and screens this reaches…',
    reach: {
      projects: ({ projects: all }: SetUpReach): string =>
        all.length === 0
          ? 'No company-managed project is chosen: the fields are created, and added to your projects by hand.'
          : `${projects(all.length)} will get the fields:`,
      shared: 'shares its fields with a chosen project',
      limits: ({ limits }: SetUpReach): readonly string[] => [
        ...(limits.schemes
          ? [
              'Jira tells only which projects have the same field configuration scheme. Projects of another scheme with the same configuration get the fields too; Jira does not say which.',
            ]
          : []),
        ...(limits.many ? ['This site has more projects than were looked at: there may be others.'] : []),
        ...(limits.notVisible > 0
          ? [`${projects(limits.notVisible)} more get them that you cannot see.`]
          : []),
      ],
      screensTitle: 'They are put on these screens, which the chosen projects’ defects use:',
      noScreens: 'They are put on no screen.',
      screen: ({ uses, projects: n, chosen }: ReachedScreen): string =>
        `${format.list(uses.map((use) => USES[use]))}; ${
          n > chosen.length ? `shared by ${projects(n)}: all of them show the fields` : `of ${projects(n)}`
        }`,
      screensUnknown: (keys: readonly string[]): string =>
        `Jira does not tell the screens of ${format.list(keys)}: put the fields on them by hand.`,
      byHand: (names: readonly string[]): string =>
        `In ${format.list(names)} (team-managed) the fields are added by hand afterwards; the clicks are shown then.`,
    },
    running: 'Creating…',
    outcomes: {
      title: 'What was done',
      complete: 'Everything is in place.',
      byHand: 'Everything that Jira lets an app do is in place; what is left is done by hand.',
      missing: (n: number): string =>
        `${counted(n, { one: 'step is', other: 'steps are' })} missing. What was done stays; try again to do the rest.`,
      interrupted: 'It stopped before the end. What was done stays; try again to do the rest.',
    },
    step: ({ field, step, outcome }: CreationStep, target: string): string =>
      `${NAMES[field]}: ${STEPS[step][outcome](target)}`,
    problem: (problem: StepProblem): string => {
      switch (problem.code) {
        case 'refused':
          return problem.status >= 500
            ? `Jira did not answer (${problem.status}).`
            : `Jira refused it (${problem.status}): ${problem.detail}`;
        case 'wait':
          return `Jira asks to wait ${counted(problem.retryAfterSeconds, SECONDS)}.`;
        case 'earlier-step':
          return 'A step before it is missing.';
        case 'not-visible':
          return 'The project is not there any more, or you cannot see it.';
        case 'not-ours':
          return `The field was made by somebody else and has options of its own; they are left alone. It lacks ${format.list(problem.options)}: add them in Jira, or give the options it has a meaning in the next step.`;
        case 'team-managed':
          return 'Jira lets only people do this, by hand, see below.';
      }
    },
    again: 'Try again',
    availability: {
      title: 'Which projects have the fields',
      caption: 'Fields in the chosen projects',
      project: 'Project',
      is: (availability: Availability | null): string =>
        availability === null ? '–' : AVAILABLE[availability],
      checkAgain: 'Check again',
      checked: (missing: number): string =>
        missing === 0
          ? 'Checked: the chosen projects have the fields, as far as Jira tells.'
          : `Checked: ${projects(missing)} still ${missing === 1 ? 'lacks' : 'lack'} a field.`,
      checking: 'Asking Jira…',
      unknown: 'Jira does not tell for every project which fields it has.',
    },
    byHand: {
      teamManaged: (key: string): string => `${key}: add the fields by hand`,
      teamManagedSteps: (types: string, fields: readonly string[]): readonly string[] => [
        'Next to the space’s name in the sidebar, select More actions (•••), then Space settings.',
        `Select Work types, then the type of your defects (${types}).`,
        `Under Fields, search for ${format.list(fields.map((name) => `“${name}”`))} and drag each to Context fields.`,
        'Select Save changes.',
      ],
      companyManaged: (key: string): string => `${key}: the field is not in this project`,
      companyManagedSteps: (fields: readonly string[]): readonly string[] => [
        'Next to the space’s name in the sidebar, select More actions (•••), then Space settings.',
        'Under Work items, select Fields.',
        `Add ${format.list(fields.map((name) => `“${name}”`))} to the field scheme, then to the screens under Work items, Screens.`,
      ],
      why: 'You can continue meanwhile: what has no tags is inferred.',
    },
    required: {
      title: 'Make Discovery stage required on closing (recommended)',
      why: 'Without this, fewer and fewer defects are tagged, and the numbers rest on inference more and more. Jira lets no app do it for you:',
      companyManaged: 'Company-managed',
      companyManagedSteps: (name: string): readonly string[] => [
        'Select Settings (the cog) in the top navigation bar, then Work items, then Workflows.',
        'Edit the workflow of your defects and select the transition that closes them, for example to Done.',
        `Add a rule of the kind “Validate details”: the field “${name}” is required. Put the field on the transition’s screen.`,
        'Update the workflow.',
      ],
      teamManaged: 'Team-managed',
      teamManagedSteps: (name: string): readonly string[] => [
        'Next to the space’s name in the sidebar, select More actions (•••), then Space settings, then Work types.',
        'Select the type of your defects, then Edit workflow.',
        `Select Rules, then “Validate details”: the field “${name}” is required when work moves to Done.`,
        'Update the workflow.',
      ],
    },
  };
}

const NAMES: Readonly<Record<TagField, string>> = {
  discovery: 'Discovery stage',
  origin: 'Defect origin',
  mechanism: 'Escape mechanism',
};

type Outcomes = Readonly<Record<CreationStep['outcome'], (target: string) => string>>;

const STEPS: Readonly<Record<CreationStep['step'], Outcomes>> = {
  field: {
    done: () => 'the field is created',
    already: () => 'the field was there already',
    missing: () => 'the field is not created',
  },
  options: {
    done: () => 'its options are added',
    already: () => 'its options were there already',
    missing: () => 'options are missing',
  },
  project: {
    done: (key) => `${key} has it now`,
    already: (key) => `${key} had it already`,
    missing: (key) => `${key} does not have it yet`,
  },
  screen: {
    done: (screen) => `put on the screen “${screen}”`,
    already: (screen) => `was on the screen “${screen}” already`,
    missing: (screen) => `not on the screen “${screen}” yet`,
  },
};

const USES = { create: 'creating', edit: 'editing', view: 'viewing' } as const;
const AVAILABLE: Readonly<Record<Availability, string>> = {
  available: '✓ has it',
  missing: '✗ lacks it',
  unknown: '? not told',
};
const PROJECTS = { one: 'project', other: 'projects' };
const SECONDS = { one: 'second', other: 'seconds' };
