import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A value once it has not changed for a moment: for what is asked at every stroke of a key. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
