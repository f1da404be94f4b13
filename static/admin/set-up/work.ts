import type { SetUpDraft } from '../../../src/contract/set-up';
import type { SettingsAnswer } from '../../../src/contract/settings';
import type { Settings } from '../../../src/domain/settings';
import type { DraftPatch } from './use-draft';

/** The site's settings as they are in force, with their revision. */
export interface SiteSettings extends Pick<SettingsAnswer, 'revision' | 'history'> {
  readonly effective: Settings;
}

/** What every step works with. */
export interface Work {
  readonly draft: SetUpDraft;
  readonly site: SiteSettings;
  /** Of the draft, or those in force. */
  readonly settings: Settings;
  readonly enabledIds: ReadonlySet<number>;
  /** Those that are enabled and those that are chosen, as many as can be asked about at once. */
  readonly projectIds: readonly number[];
  readonly change: (patch: DraftPatch) => void;
  readonly edit: (settings: Settings) => void;
}

/** As many projects as Jira is asked about at once. */
export const MOST_PROJECTS = 50;

/** Whether the site was never set up: then sensible proposals are taken over without being asked for. */
export function isFirstRun({ draft }: Pick<Work, 'draft'>): boolean {
  return draft.settingsRevision === 0;
}

/** A set-up as it begins. */
export function newDraft(site: SiteSettings): SetUpDraft {
  return {
    step: 'projects',
    projectIds: [],
    fields: null,
    settings: null,
    settingsRevision: site.revision,
    hasProposals: false,
  };
}

/** The draft with settings that were edited. */
export function withSettings(draft: SetUpDraft, site: SiteSettings, edited: Settings): Partial<SetUpDraft> {
  return {
    settings: { edited, base: draft.settings?.base ?? site.effective },
    settingsRevision: draft.settings === null ? site.revision : draft.settingsRevision,
  };
}
