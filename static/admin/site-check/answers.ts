import { useState } from 'react';
import { isRecord } from '../../shared/surface/extension';

/** What the administrator tries, and says of it. `asked`: it was tried, and nothing is said yet. */
export const TRIED = ['download', 'clipboard', 'router', 'refresh'] as const;
export type Tried = (typeof TRIED)[number];
const OUTCOMES = ['asked', 'passed', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Answers = { readonly [T in Tried]?: Outcome };

const KEPT_AS = 'site-check';

/** The answers, which stay while the tab is open: one of the checks has the page drawn anew. */
export function useAnswers() {
  const [answers, setAnswers] = useState(answersKept);
  const answer = (name: Tried, outcome: Outcome): void => {
    const next = { ...answersKept(), ...answers, [name]: outcome };
    setAnswers(next);
    keep(next);
  };
  return { answers, answer };
}

/** Where the page was to be drawn anew, and is there again, it was. */
function answersKept(): Answers {
  const kept = read();
  return kept.refresh === 'asked' ? { ...kept, refresh: 'passed' } : kept;
}

function read(): Answers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}');
    if (!isRecord(kept)) return {};
    return Object.fromEntries(
      TRIED.flatMap((name) => {
        const outcome = OUTCOMES.find((each) => each === kept[name]);
        return outcome === undefined ? [] : [[name, outcome]];
      }),
    );
  } catch {
    // A browser may keep frames from storing anything: then the answers last as long as the page.
    return {};
  }
}

function keep(answers: Answers): void {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(answers));
  } catch {
    // As above.
  }
}
