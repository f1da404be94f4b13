import { useSyncExternalStore } from 'react';

/** Something that changes outside of React and says so. */
export class Observable {
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Grows with every change. */
  readonly version = (): number => this.changes;

  protected changed(): void {
    this.changes++;
    for (const listener of this.listeners) listener();
  }
}

/** Draws a component again whenever one of them changes; the answer differs then. */
export function useChanges(a: Observable, b: Observable): string {
  const first = useSyncExternalStore(a.subscribe, a.version);
  const second = useSyncExternalStore(b.subscribe, b.version);
  return `${first}/${second}`;
}
