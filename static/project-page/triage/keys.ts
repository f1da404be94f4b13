import type { TagField } from '../../../src/contract/issue';

/** What a key asks for while the queue has the focus. */
export type Command =
  | { readonly do: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly do: 'end'; readonly at: 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'open'; readonly field: TagField }
  | { readonly do: 'accept' | 'select' | 'select all' | 'undo' | 'filter' | 'help' | 'clear' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  J: 1,
  ArrowUp: -1,
  k: -1,
  K: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

const FIELDS: Readonly<Record<string, TagField>> = {
  d: 'discovery',
  1: 'discovery',
  o: 'origin',
  2: 'origin',
  m: 'mechanism',
  3: 'mechanism',
};

const OTHERS: Readonly<Record<string, Command>> = {
  a: { do: 'accept' },
  Enter: { do: 'accept' },
  x: { do: 'select' },
  ' ': { do: 'select' },
  u: { do: 'undo' },
  '/': { do: 'filter' },
  '?': { do: 'help' },
  Escape: { do: 'clear' },
};

/** Null for a key that means nothing here, and for those of browser and system. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === 'a' ? { do: 'select all' } : null;
  const by = MOVES[key];
  if (by !== undefined) return { do: 'move', by, extend: shiftKey };
  if (key === 'Home' || key === 'End')
    return { do: 'end', at: key === 'Home' ? 'first' : 'last', extend: shiftKey };
  const field = FIELDS[key];
  return field ? { do: 'open', field } : (OTHERS[key] ?? null);
}

/** The keys by which choices are made, in the order of the choices. */
export const CHOICE_KEYS = '1234567890abcdefghijklmnopqrstuvwxyz';
