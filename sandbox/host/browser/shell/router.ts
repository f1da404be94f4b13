export type Action = 'PUSH' | 'REPLACE' | 'POP';

/** A place in the browser's address bar, as the `history` package shapes it. */
export interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Listener = (place: Place, action: Action) => void;

/** The address bar, and everyone who wants to hear of it. */
export class Router {
  private readonly listeners = new Set<Listener>();
  private lastAction: Action = 'POP';

  constructor() {
    window.addEventListener('popstate', () => this.tell('POP'));
    document.addEventListener('click', (event) => this.follow(event));
  }

  get place(): Place {
    const { pathname, search, hash } = window.location;
    const entry = (window.history.state ?? {}) as { key?: string; state?: unknown };
    return { pathname, search, hash, state: entry.state ?? null, key: entry.key ?? 'default' };
  }

  get action(): Action {
    return this.lastAction;
  }

  /** @param url path, query and fragment on this page's origin. */
  push(url: string, state?: unknown): void {
    window.history.pushState({ key: crypto.randomUUID().slice(0, 8), state }, '', url);
    this.tell('PUSH');
  }

  replace(url: string, state?: unknown): void {
    window.history.replaceState({ key: crypto.randomUUID().slice(0, 8), state }, '', url);
    this.tell('REPLACE');
  }

  /** The answer stops the listener. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(action: Action): void {
    this.lastAction = action;
    for (const listener of [...this.listeners]) listener(this.place, action);
  }

  /** Links within the page change the address without loading the page anew. */
  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.origin !== window.location.origin) return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    this.push(link.pathname + link.search + link.hash);
  }
}
