import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Grab<T> {
  readonly index: number;
  readonly from: number;
  /** What was before: what Escape goes back to. */
  readonly before: T;
}

export type GrabEvent = 'grabbed' | 'dropped' | 'putBack';

/**
 * Moving an item of a list by the keyboard: a press takes hold of it, arrows move it, another press puts it down,
 * Escape puts it back, and to leave it puts it down where it is. The focus follows the item.
 */
export function useGrab<T>({
  list,
  value,
  length,
  onMove,
  onRestore,
  onSay,
}: {
  /** Holds the handles, each with its place in `data-stage-handle`. */
  readonly list: RefObject<HTMLElement>;
  readonly value: T;
  readonly length: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRestore: (before: T) => void;
  readonly onSay: (event: GrabEvent, index: number) => void;
}) {
  const [grab, setGrab] = useState<Grab<T> | null>(null);
  const focusNext = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-stage-handle="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });
  const putDown = (): void => {
    if (!grab) return;
    setGrab(null);
    onSay('dropped', grab.index);
  };
  const press = (index: number): void => {
    if (grab) return putDown();
    setGrab({ index, from: index, before: value });
    onSay('grabbed', index);
  };
  const moveTo = (to: number): void => {
    if (!grab || to < 0 || to >= length) return;
    focusNext.current = to;
    setGrab({ ...grab, index: to });
    onMove(grab.index, to);
  };
  const putBack = (): void => {
    if (!grab) return;
    focusNext.current = grab.from;
    setGrab(null);
    onRestore(grab.before);
    onSay('putBack', grab.from);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!grab) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowUp: () => moveTo(grab.index - 1),
      ArrowDown: () => moveTo(grab.index + 1),
      Escape: putBack,
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  /** The focus that follows the item leaves its handle as well: that is no leaving. */
  const onBlur = (): void => {
    if (focusNext.current === null) putDown();
  };
  return { grabbed: grab?.index ?? null, press, onKeyDown, onBlur };
}
