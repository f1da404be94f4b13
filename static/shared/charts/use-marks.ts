import { type AriaRole, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { issuesMessages } from '../issues/issues-messages';
import { type Behind, useOpenIssues } from '../issues/open-issues';
import { useMessages } from '../words/words';
import { useRovingFocus } from './use-roving-focus';

/** The issues that a mark leads to, and how many it says they are. */
export interface MarkIssues {
  readonly set: Behind;
  readonly count: number;
}

/** What a mark is given to be walked, spoken, pointed at and opened. */
interface MarkProps<E> {
  readonly ref: (element: E | null) => void;
  readonly role: AriaRole;
  readonly 'aria-label': string;
  readonly 'aria-description'?: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: () => void;
  readonly onClick?: (event: MouseEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/**
 * The marks of a chart: one Tab stop, walked by the arrow keys, each spoken, and each with a way to its issues by click,
 * Enter or Space where there are any.
 */
export function useMarks<E extends { focus: () => void }>(length: number, direction?: 'across' | 'down') {
  const messages = useMessages(issuesMessages);
  const open = useOpenIssues();
  const roving = useRovingFocus<E>(length, direction);
  const [pointed, setPointed] = useState<number | null>(null);
  return {
    /** The mark that is pointed at, else the one with the focus; null: neither. */
    shown: pointed !== null && pointed < length ? pointed : roving.focused,
    /** Of what holds the marks. */
    chart: {
      onKeyDown: (event: KeyboardEvent): void => {
        if (event.key === 'Escape') setPointed(null);
        roving.onKeyDown(event);
      },
      onPointerLeave: (): void => setPointed(null),
    },
    mark: (index: number, label: string, issues: MarkIssues): MarkProps<E> => ({
      ref: (element) => roving.register(index, element),
      role: 'img',
      'aria-label': label,
      tabIndex: index === roving.current ? 0 : -1,
      onFocus: () => roving.onFocus(index),
      onBlur: roving.onBlur,
      onPointerEnter: () => setPointed(index),
      ...(issues.count > 0
        ? {
            role: 'button',
            'aria-description': messages.hint(issues.count),
            onClick: (event) => open(issues.set, issues.count, event),
            onKeyDown: (event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              open(issues.set, issues.count, event);
            },
          }
        : {}),
    }),
  };
}
