import { type GadgetConfiguration, MOST_PROJECTS, ROLLING_DAYS } from '../configuration';

/** What is in the form: every choice is kept while another span is looked at. */
export interface Draft extends Omit<GadgetConfiguration, 'span'> {
  readonly span: GadgetConfiguration['span']['kind'];
  readonly releaseId: number | null;
  readonly days: number;
}

export const FORM_PROBLEMS = ['no project', 'too many projects', 'no release', 'release of several'] as const;
export type FormProblem = (typeof FORM_PROBLEMS)[number];

export function draftOf({ span, ...rest }: GadgetConfiguration): Draft {
  return {
    ...rest,
    span: span.kind,
    releaseId: span.kind === 'release' ? span.id : null,
    days: span.kind === 'days' ? span.days : ROLLING_DAYS[2],
  };
}

/** What is wrong with a draft, in the order of the form; empty: it can be kept. */
export function problemsOf({ projectIds, span, releaseId, statistic }: Draft): readonly FormProblem[] {
  const ofRelease = span === 'release' && hasSpan(statistic);
  return FORM_PROBLEMS.filter(
    (problem) =>
      ({
        'no project': projectIds.length === 0,
        'too many projects': projectIds.length > MOST_PROJECTS,
        'no release': ofRelease && projectIds.length === 1 && releaseId === null,
        'release of several': ofRelease && projectIds.length > 1,
      })[problem],
  );
}

/** Whether the statistic is over something that can be chosen: trend and backlog are of what they are. */
export function hasSpan(statistic: GadgetConfiguration['statistic']): boolean {
  return statistic === 'rate' || statistic === 'containment';
}

/** Of a draft without problems. */
export function configurationOf({ span, releaseId, days, ...rest }: Draft): GadgetConfiguration {
  const chosen = { ...rest, title: rest.title.trim() };
  if (span === 'days') return { ...chosen, span: { kind: 'days', days } };
  return span === 'release' && releaseId !== null && rest.projectIds.length === 1
    ? { ...chosen, span: { kind: 'release', id: releaseId } }
    : { ...chosen, span: { kind: 'mature releases' } };
}
