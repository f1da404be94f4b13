import { migrationRunner } from '@forge/sql';
import { takeLease } from './lease';
import { isSchemaBehind, select } from './run';
import { SELECT_STEPS_DONE } from './statements/database';
import {
  CREATE_DEFECT,
  CREATE_LEASE,
  CREATE_LINKED,
  CREATE_NAME,
  CREATE_PENDING,
  CREATE_PROJECT,
  CREATE_SEGMENT,
  CREATE_SEGMENT_PART,
  CREATE_SPRINT,
  CREATE_SUGGESTION_OUTCOME,
  CREATE_TALLY,
  CREATE_VERSION,
} from './statements/schema';
import { CREATE_PROJECT_ACCESS } from './statements/project-access';
import { CREATE_SET_UP_DRAFT } from './statements/set-up-draft';
import { CREATE_SETTINGS } from './statements/settings';
import { CREATE_SIGN } from './statements/sign';

/** Longer than a DDL statement may take, times the steps of a release. */
const LEASE_MS = 120_000;

/** What the lease itself needs comes before it. */
const FIRST_STEP = ['001-lease', CREATE_LEASE] as const;
const STEPS = [
  ['002-project', CREATE_PROJECT],
  ['003-defect', CREATE_DEFECT],
  ['004-version', CREATE_VERSION],
  ['005-fact-name', CREATE_NAME],
  ['006-pending-issue', CREATE_PENDING],
  ['007-tally', CREATE_TALLY],
  ['008-settings', CREATE_SETTINGS],
  ['009-linked-issue', CREATE_LINKED],
  ['010-sprint', CREATE_SPRINT],
  ['011-suggestion-outcome', CREATE_SUGGESTION_OUTCOME],
  ['012-set-up-draft', CREATE_SET_UP_DRAFT],
  ['013-segment', CREATE_SEGMENT],
  ['014-segment-part', CREATE_SEGMENT_PART],
  ['015-project-access', CREATE_PROJECT_ACCESS],
  ['016-sign-of-life', CREATE_SIGN],
] as const;

/**
 * Brings the schema up to date. Each step is one idempotent statement; a shipped step is never edited, and only adds:
 * code of the version before and of the version after works on it.
 * @returns false when there was nothing to do, or another invocation is at it
 */
export async function migrate(): Promise<boolean> {
  if (await isUpToDate()) return false;
  await migrationRunner.enqueue(FIRST_STEP[0], FIRST_STEP[1]).run();
  if (!(await takeLease('migration', Date.now() + LEASE_MS))) return false;
  for (const [name, statement] of STEPS) migrationRunner.enqueue(name, statement);
  await migrationRunner.run();
  return true;
}

/** Asked as a query: Forge takes few requests for changes of tables a minute, and the runner needs two to ask. */
async function isUpToDate(): Promise<boolean> {
  try {
    const done = new Set((await select(SELECT_STEPS_DONE, [])).map(({ name }) => name));
    return [FIRST_STEP, ...STEPS].every(([name]) => done.has(name));
  } catch (error) {
    if (isSchemaBehind(error)) return false;
    throw error;
  }
}
