import { migrationRunner } from '@forge/sql';
import { CREATE_DEFECT, CREATE_NAME, CREATE_PROJECT, CREATE_VERSION } from './statements/schema';
import { CREATE_SETTINGS } from './statements/settings';

/** Brings the schema up to date. Each step is one idempotent statement; a shipped step is never edited. */
export async function migrate(): Promise<void> {
  await migrationRunner
    .enqueue('001-project', CREATE_PROJECT)
    .enqueue('002-defect', CREATE_DEFECT)
    .enqueue('003-version', CREATE_VERSION)
    .enqueue('004-fact-name', CREATE_NAME)
    .enqueue('008-settings', CREATE_SETTINGS)
    .run();
}
