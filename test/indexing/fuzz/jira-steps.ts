import { ISSUE_STEPS } from './issue-steps';
import { VERSION_STEPS } from './version-steps';

/** What people do in Jira, each of which an event tells of, by its name. */
export const JIRA_STEPS = { ...ISSUE_STEPS, ...VERSION_STEPS };
