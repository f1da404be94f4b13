/** What a story may contain. Each can be switched off to find out which of them a failure needs. */
export interface Features {
  /** Processes that end before or after any statement, request to Jira or push. */
  readonly crashes: boolean;
  /** 429, 5xx, time-outs before and after the work, refused page tokens, slow answers. */
  readonly faults: boolean;
  /** Late, doubled and reordered events. */
  readonly disorder: boolean;
  readonly lostEvents: boolean;
  /** A search that lags behind. */
  readonly searchLag: boolean;
  /** Several deliveries at a time: more races, but a run is not repeated exactly. */
  readonly sideBySide: boolean;
  /** Edits in Jira while the app is at work, between any two of its calls. */
  readonly meanwhile: boolean;
  /** Settings that change what is read, projects that are disabled and enabled again, pauses. */
  readonly settings: boolean;
  /**
   * What Jira changes in issues without an event of them and without a new time of update, but with an event of what
   * caused it: the other ends of links of a deleted issue, versions that are taken out of issues.
   */
  readonly quietChanges: boolean;
  /** Options that are renamed or deleted, sprints that end: no event tells of it, nor any update of an issue. */
  readonly lists: boolean;
}

/** All that can happen. */
export const EVERYTHING: Features = {
  crashes: true,
  faults: true,
  disorder: true,
  lostEvents: true,
  searchLag: true,
  sideBySide: true,
  meanwhile: true,
  settings: true,
  quietChanges: true,
  lists: true,
};

/** Only edits, an event of each in its order, and an app that works. */
export const NOTHING: Features = {
  crashes: false,
  faults: false,
  disorder: false,
  lostEvents: false,
  searchLag: false,
  sideBySide: false,
  meanwhile: false,
  settings: false,
  quietChanges: false,
  lists: false,
};
