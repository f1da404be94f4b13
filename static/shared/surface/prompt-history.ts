import { createPath, type Location, parsePath } from 'react-router';

/** The history that Jira hands out: of its own address bar, in the shape of `history` 4, across windows. */
export interface JiraHistory {
  readonly location: Location;
  readonly action: string;
  /** Whole address of the surface's place, before what the surface adds; empty where Jira does not tell. */
  readonly base: string;
  /** What is answered settles once Jira has changed the address, where it is a promise. */
  readonly push: (path: string, state?: unknown) => unknown;
  readonly replace: (path: string, state?: unknown) => unknown;
  readonly go: (delta: number) => unknown;
  readonly listen: (listener: (location: Location, action: string) => void) => unknown;
}

export interface AddressParts {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Where one arrives when somebody goes on: what is kept of the address before. */
export type Arrival = (before: Location, next: Location, action: string) => Location;

export interface Place {
  readonly location: Location;
  readonly action: string;
}

/**
 * Jira's history, answered at once: what is gone to from within holds before Jira has heard of it, so that a control
 * whose state is in the address never shows the state before. What Jira tells meanwhile waits for what is on its way,
 * which comes after it; at the end the place is the one that Jira told last.
 */
export class PromptHistory {
  private at: Place;
  /** What was asked of Jira, oldest first, until it is told or settled. */
  private underWay: readonly { readonly path: string }[] = [];
  /** Told while something was under way. */
  private told: Place | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly jira: JiraHistory,
    private readonly arrive: Arrival,
  ) {
    this.at = { location: jira.location, action: jira.action };
    jira.listen((location, action) => this.hear({ location, action }));
  }

  readonly place = (): Place => this.at;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  go(action: 'PUSH' | 'REPLACE', to: AddressParts, state: unknown): void {
    const next: Location = { ...to, state, key: 'default' };
    this.send(action, this.arrive(this.at.location, next, action));
  }

  private hear(told: Place): void {
    const path = createPath(told.location);
    const asked = this.underWay.findIndex((each) => each.path === path);
    if (asked >= 0) this.underWay = this.underWay.slice(asked + 1);
    this.told = told;
    this.catchUp();
  }

  private send(action: 'PUSH' | 'REPLACE', location: Location): void {
    const asked = { path: createPath(location) };
    this.underWay = [...this.underWay, asked];
    this.told = null;
    this.show({ location, action });
    const settle = (): void => {
      this.underWay = this.underWay.filter((each) => each !== asked);
      this.catchUp();
    };
    const answer = this.jira[action === 'PUSH' ? 'push' : 'replace'](asked.path, location.state);
    if (!(answer instanceof Promise)) return;
    answer.then(settle, () => {
      // Jira went nowhere, so the place is still its own.
      this.told ??= { location: this.jira.location, action: 'POP' };
      settle();
    });
  }

  /** Takes over what Jira told last, once nothing is under way that it will tell yet. */
  private catchUp(): void {
    if (this.told === null || this.underWay.length > 0) return;
    const { location, action } = this.told;
    this.told = null;
    const before = this.at.location;
    if (createPath(location) === createPath(before)) return;
    const arrived = this.arrive(before, location, action);
    if (arrived === location) this.show({ location, action });
    else this.send('REPLACE', arrived);
  }

  private show(place: Place): void {
    this.at = place;
    for (const listener of this.listeners) listener();
  }
}

/** The parts of an address; a missing path is the first page. */
export function partsOf(to: string | Partial<AddressParts>): AddressParts {
  const { pathname = '/', search = '', hash = '' } = typeof to === 'string' ? parsePath(to) : to;
  return { pathname, search, hash };
}
