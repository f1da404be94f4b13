import { type KeyboardEvent, useRef, useState } from 'react';

/** A place in a grid of marks, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridFocus<E> {
  /** The mark that Tab reaches. */
  readonly current: GridPlace;
  /** The mark that has the focus, or null. */
  readonly focused: GridPlace | null;
  readonly register: (place: GridPlace, element: E | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (place: GridPlace) => void;
  readonly onBlur: () => void;
}

/**
 * One Tab stop for rows and columns of marks: the arrow keys walk them, Home and End go to the ends of a row (of the
 * only column where there is one), with Ctrl to the first and the last mark.
 */
export function useGridFocus<E extends { focus: () => void }>(rows: number, columns: number): GridFocus<E> {
  const elements = useRef(new Map<string, E>());
  const [chosen, setChosen] = useState<GridPlace>({ row: 0, column: 0 });
  const [focused, setFocused] = useState<GridPlace | null>(null);
  const last = { row: rows - 1, column: columns - 1 };
  const current = { row: Math.min(chosen.row, last.row), column: Math.min(chosen.column, last.column) };
  return {
    current,
    focused: focused && focused.row <= last.row && focused.column <= last.column ? focused : null,
    register: (place, element) => {
      if (element) elements.current.set(nameOf(place), element);
      else elements.current.delete(nameOf(place));
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape') setFocused(null);
      const next = nextPlace(event, current, last);
      if (!next) return;
      event.preventDefault();
      elements.current.get(nameOf(next))?.focus();
    },
    onFocus: (place) => {
      setChosen(place);
      setFocused(place);
    },
    onBlur: () => setFocused(null),
  };
}

/** Where a key leads; null for keys that do not walk. */
export function nextPlace(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: GridPlace,
  last: GridPlace,
): GridPlace | null {
  const isList = last.column === 0;
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'Home':
      return { row: ctrlKey || isList ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey || isList ? last.row : row, column: last.column };
    default:
      return null;
  }
}

function nameOf({ row, column }: GridPlace): string {
  return `${row} ${column}`;
}
