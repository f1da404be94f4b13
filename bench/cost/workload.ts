/** The site that costs are estimated for. */
export const SITE = { projects: 50, defects: 100_000, viewers: 500 } as const;

/** What a viewer opens a day. */
export const OPENED_BY_A_VIEWER = { report: 2, gadget: 2, issue: 4, lozenge: 4 } as const;

/** What is written in Jira a day: edits of defects, of which each is read, and of other issues, of which none is. */
export const EDITS_A_DAY = { defects: 1000, others: 5000 } as const;

export const DAYS_A_MONTH = 30;
export const HOURS_A_MONTH = 730;

/** Milliseconds that a function waits for Jira, and for Forge SQL beside the time in the database: assumed. */
export const WAITING_MS = { request: 200, statement: 10 } as const;
