import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';
import type { Problem } from './problem';

/** One setting that a save changed, as it was in force before and after: values as JSON, a long one shortened. */
export interface SettingsChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** One save of a settings document. Who saved it is not kept. */
export interface SettingsRevision {
  readonly revision: number;
  readonly at: Instant;
  /** Nothing, where the save only wrote out what held already. */
  readonly changes: readonly SettingsChange[];
}

export const SETTINGS_FORMAT = 'defect-leakage-settings';
export const SETTINGS_FORMAT_VERSION = 1;

/** A settings document as a file, to be read by another site or project. */
export interface SettingsFile {
  readonly format: typeof SETTINGS_FORMAT;
  readonly formatVersion: typeof SETTINGS_FORMAT_VERSION;
  /** The definitions that the document was written for. */
  readonly definitionVersion: number;
  /** What departs from the defaults; docs/settings.md describes it. */
  readonly document: unknown;
}

/** The document of the site or of one project, with all that an editor of it needs. */
export interface SettingsAnswer {
  /** Of this document; a save names the revision that it started from. 0: never saved. */
  readonly revision: number;
  /** The document, ready to be downloaded. */
  readonly file: SettingsFile;
  /** What the document is laid over: for the site the defaults, for a project what is in force on the site. */
  readonly below: Settings;
  /** What is in force: the defaults, the site's and then the project's document over them; null when they clash. */
  readonly effective: Settings | null;
  /** Why the documents clash. No number is computed until the project's or the site's is mended. */
  readonly problems: readonly Problem[];
  /** Newest first; the oldest are forgotten. */
  readonly history: readonly SettingsRevision[];
}

/** A document as it was saved before. */
export interface EarlierSettings {
  readonly revision: number;
  readonly at: Instant;
  readonly document: unknown;
}

export interface SettingsSaved {
  readonly saved: true;
  readonly revision: number;
}
