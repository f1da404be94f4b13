import { useEffect, useRef } from 'react';

/**
 * The answer to a question, or, where it failed, to the last one that was answered: numbers that were there stay in
 * sight. Of one subject only: who asks about another project is another component.
 */
export function useLastAnswer<T>(data: T | undefined, error: unknown): T | undefined {
  const last = useRef<T>(undefined);
  useEffect(() => {
    if (data !== undefined) last.current = data;
  }, [data]);
  return data ?? (error ? last.current : undefined);
}
