import { type KeyboardEvent, useRef, useState } from 'react';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Of marks that stand under each other. */
const STEPS_DOWN: typeof STEPS = {
  ...STEPS,
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
};

interface RovingFocus<E> {
  /** The mark that Tab reaches. */
  readonly current: number;
  /** The mark that has the focus, or null. */
  readonly focused: number | null;
  readonly register: (index: number, element: E | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (index: number) => void;
  readonly onBlur: () => void;
}

/**
 * One Tab stop for a row of marks: the arrow keys, Home and End walk it. Starts at the last mark, the newest; at the
 * first where they stand under each other.
 */
export function useRovingFocus<E extends { focus: () => void }>(
  length: number,
  direction: 'across' | 'down' = 'across',
): RovingFocus<E> {
  const elements = useRef(new Map<number, E>());
  const [chosen, setChosen] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const steps = direction === 'down' ? STEPS_DOWN : STEPS;
  const current = Math.min(chosen ?? (direction === 'down' ? 0 : length - 1), length - 1);
  return {
    current,
    focused: focused !== null && focused < length ? focused : null,
    register: (index, element) => {
      if (element) elements.current.set(index, element);
      else elements.current.delete(index);
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape') setFocused(null);
      const next = steps[event.key]?.(current, length - 1);
      if (next === undefined) return;
      event.preventDefault();
      elements.current.get(next)?.focus();
    },
    onFocus: (index) => {
      setChosen(index);
      setFocused(index);
    },
    onBlur: () => setFocused(null),
  };
}
