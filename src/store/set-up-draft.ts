import type { Instant } from '../domain/day';
import { numberIn, textIn } from './row';
import { select, write } from './run';
import * as statement from './statements/set-up-draft';

/** What is kept of a set-up that is not finished. */
export interface SetUpDraftRow {
  readonly revision: number;
  readonly at: Instant;
  /** JSON; empty where nothing is kept. */
  readonly draft: string;
}

/** Null before the first. */
export async function loadSetUpDraft(): Promise<SetUpDraftRow | null> {
  const [row] = await select(statement.SELECT_SET_UP_DRAFT, []);
  return row === undefined
    ? null
    : { revision: numberIn(row, 'revision'), at: numberIn(row, 'at_ms'), draft: textIn(row, 'draft') };
}

/** Keeps a draft in the place of the one with that revision. @returns false when there is another by now */
export async function saveSetUpDraft(draft: string, before: number, at: Instant): Promise<boolean> {
  const touched =
    before === 0
      ? await write(statement.INSERT_SET_UP_DRAFT, [at, draft])
      : await write(statement.UPDATE_SET_UP_DRAFT, [at, draft, before]);
  return touched > 0;
}
