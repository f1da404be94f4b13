import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** What the administrator tries, and says of it. `asked`: it was tried, and nothing is said yet. */
export const TRIED = ['download', 'clipboard', 'router', 'refresh'] as const;
export type Tried = (typeof TRIED)[number];
const OUTCOMES = ['asked', 'passed', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Answers = { readonly [T in Tried]?: Outcome };

/** The answers, which are part of the address: one of the checks has the page drawn anew, and they are to outlive it. */
export function useAnswers() {
  const [search, setSearch] = useSearchParams();
  const kept = answersIn(search);
  // Where the page was to be drawn anew, and is there again, it was.
  const [isBack, setIsBack] = useState(kept.refresh === 'asked');
  const answers: Answers = isBack ? { ...kept, refresh: 'passed' } : kept;
  const answer = (name: Tried, outcome: Outcome): void => {
    if (name === 'refresh') setIsBack(false);
    setSearch({ ...answers, [name]: outcome }, { replace: true });
  };
  return { answers, answer };
}

function answersIn(search: URLSearchParams): Answers {
  return Object.fromEntries(
    TRIED.flatMap((name) => {
      const outcome = OUTCOMES.find((each) => each === search.get(name));
      return outcome === undefined ? [] : [[name, outcome]];
    }),
  );
}
