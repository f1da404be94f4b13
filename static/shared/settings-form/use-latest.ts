import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that stays the same and does what the latest does: rows that know it need not be drawn again. */
export function useLatest<A extends readonly unknown[]>(handler: (...args: A) => void): (...args: A) => void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
