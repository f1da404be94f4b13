type Listener = (payload: unknown) => unknown;

/** Events between the surfaces of a page. */
export class EventBus {
  private readonly listeners = new Map<string, Set<Listener>>();

  /** The answer stops the listener. */
  on(event: string, listener: Listener): () => void {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  emit(event: string, payload: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(payload);
  }
}

/** Events of the app's own surfaces, and of the product to them. */
export const appEvents = new EventBus();

/** Events that other apps may hear too; there is no other in the sandbox. */
export const publicEvents = new EventBus();
