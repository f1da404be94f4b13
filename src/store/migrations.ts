import { migrationRunner } from '@forge/sql';
import { takeLease } from './lease';
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

/**
 * Brings the schema up to date. Each step is one idempotent statement; a shipped step is never edited, and only adds:
 * code of the version before and of the version after works on it.
 * @returns false when another invocation is at it
 */
export async function migrate(): Promise<boolean> {
  await migrationRunner.enqueue('001-lease', CREATE_LEASE).run();
  if (!(await takeLease('migration', Date.now() + LEASE_MS))) return false;
  await migrationRunner
    .enqueue('002-project', CREATE_PROJECT)
    .enqueue('003-defect', CREATE_DEFECT)
    .enqueue('004-version', CREATE_VERSION)
    .enqueue('005-fact-name', CREATE_NAME)
    .enqueue('006-pending-issue', CREATE_PENDING)
    .enqueue('007-tally', CREATE_TALLY)
    .enqueue('008-settings', CREATE_SETTINGS)
    .enqueue('009-linked-issue', CREATE_LINKED)
    .enqueue('010-sprint', CREATE_SPRINT)
    .enqueue('011-suggestion-outcome', CREATE_SUGGESTION_OUTCOME)
    .enqueue('012-set-up-draft', CREATE_SET_UP_DRAFT)
    .enqueue('013-segment', CREATE_SEGMENT)
    .enqueue('014-segment-part', CREATE_SEGMENT_PART)
    .enqueue('015-project-access', CREATE_PROJECT_ACCESS)
    .enqueue('016-sign-of-life', CREATE_SIGN)
    .run();
  return true;
}
