import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { Problem } from '../../../src/contract/problem';
import { useMessages } from '../words/words';
import { isWithinPath } from './departures';
import { formMessages } from './form-messages';

const Context = createContext<readonly Problem[]>([]);

/** Problems of a settings document, for the fields below that they belong to. */
export const ProblemsProvider = Context.Provider;

/** The id of the element that edits the setting at a path: what a link to its problem leads to. */
export function settingId(path: string): string {
  return `setting-${path.replace(/[^\w]+/g, '-')}`;
}

/** What a field has to know of its problems. */
export interface FieldProblems {
  readonly problems: readonly Problem[];
  /** For the control: `aria-invalid` and `aria-describedby`, where there is a problem. */
  readonly aria: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };
  readonly textId: string;
}

/** The problems at a path and within it. */
export function useProblems(path: string): FieldProblems {
  const problems = useContext(Context).filter((problem) => isWithinPath(problem.path, path));
  const textId = `${settingId(path)}-problem`;
  const aria = problems.length === 0 ? {} : ({ 'aria-invalid': true, 'aria-describedby': textId } as const);
  return { problems, aria, textId };
}

/** The problems of a field, to stand under its control. */
export function ProblemTexts({ path }: { readonly path: string }) {
  const { problems, textId } = useProblems(path);
  const messages = useMessages(formMessages).problems;
  if (problems.length === 0) return null;
  return (
    <div id={textId} className="problem">
      {problems.map((problem, index) => (
        <p key={index}>{messages.one(problem)}</p>
      ))}
    </div>
  );
}

/** All problems with links to their fields; it takes the focus when problems come. */
export function ProblemSummary({
  title,
  problems,
  children,
}: {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const messages = useMessages(formMessages).problems;
  useEffect(() => box.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="notice notice-problem" role="group" aria-label={title} tabIndex={-1} ref={box}>
      <span className="notice-sign" aria-hidden="true">
        !
      </span>
      <div>
        <p role="alert">{title}</p>
        <ul className="notes">
          {problems.map((problem, index) => (
            <li key={index}>
              <a href={`#${settingId(problem.path)}`} onClick={(event) => goTo(event, problem.path)}>
                {messages.place(problem.path)}
              </a>{' '}
              {messages.one(problem)}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}

/** The frame's own address stays: the field takes the focus, or else the nearest that the setting is part of. */
function goTo(event: MouseEvent, path: string): void {
  event.preventDefault();
  for (let at = path; at !== ''; at = at.replace(/(^|\.|\[)[^.[]*$/, '')) {
    const element = document.getElementById(settingId(at));
    if (!element) continue;
    openAround(element);
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}

function openAround(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}
