import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { problemAt } from '../contract/problem';
import type { SettingsAnswer, SettingsSaved } from '../contract/settings';
import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';
import { diffSettings } from './diff';
import { exportSettings } from './file';
import { bytesOf, withRevision } from './history';
import { overlayDocuments, parseSettingsDocument, resolveSettings } from './parse';
import { SettingsError } from './problem';
import { type SettingsDocument, settingsDocument } from './schema';

const change = z.object({ path: z.string(), from: z.string(), to: z.string() });
const revision = z.object({ revision: z.number().int(), at: z.number().int(), changes: z.array(change) });

/** Settings as they are kept: the document, how often it was changed, and how. */
const storedSettings = z.object({
  revision: z.number().int(),
  document: settingsDocument,
  history: z.array(revision).default([]),
});
type StoredSettings = z.infer<typeof storedSettings>;

/** Leaves room for the history in a KVS value. */
const MOST_BYTES = 100 * 1024;

/** What a document applies to: the whole site, or one project that departs from it. */
export type SettingsOwner = 'site' | { readonly projectId: number };

export interface EffectiveSettings {
  readonly settings: Settings;
  /** Grows with every change of the site's or the project's document. */
  readonly revision: number;
  /** When one of them was last changed; null: never. */
  readonly since: Instant | null;
}

/** Defaults, overlaid by the site's document, overlaid by the project's. @throws SettingsError when they clash */
export async function loadSettings(projectId: number): Promise<EffectiveSettings> {
  const [site, project] = await Promise.all([load('site'), load({ projectId })]);
  const changes = [site, project].flatMap(({ history }) => history.slice(0, 1).map(({ at }) => at));
  return {
    settings: resolveSettings(site.document, project.document),
    revision: site.revision + project.revision,
    since: changes.length === 0 ? null : Math.max(...changes),
  };
}

/** The owner's own document with its history. Documents that clash are told of, so that they can be mended. */
export async function readSettings(owner: SettingsOwner): Promise<SettingsAnswer> {
  const [below, { revision, document, history }] = await Promise.all([documentBelow(owner), load(owner)]);
  const answer = { revision, file: exportSettings(document), history };
  try {
    return { ...answer, effective: resolveSettings(below, document), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { ...answer, effective: null, problems: error.problems };
  }
}

/**
 * Keeps a document after it was checked together with what is beneath it; an empty one resets the owner.
 * @param editedRevision the revision that the document was made from; undefined replaces whatever is there
 * @throws SettingsError; nothing is changed then.
 */
export async function saveSettings(
  owner: SettingsOwner,
  input: unknown,
  editedRevision?: number,
): Promise<SettingsSaved> {
  const document = parseSettingsDocument(input);
  const [below, before] = await Promise.all([documentBelow(owner), load(owner)]);
  if (editedRevision !== undefined && editedRevision !== before.revision)
    throw refused(
      { revision: editedRevision },
      ['revision'],
      `the settings have changed meanwhile and are at revision ${before.revision}; read them again and repeat the change`,
    );
  const bytes = bytesOf(document);
  if (bytes > MOST_BYTES)
    throw refused(document, [], `is too large: ${bytes} bytes; at most ${MOST_BYTES} can be kept`);
  const changes = diffSettings(overlayDocuments(below, before.document), resolveSettings(below, document));
  const revision = before.revision + 1;
  const history = withRevision(before.history, { revision, at: Date.now(), changes });
  await kvs.set(keyOf(owner), { revision, document, history });
  return { saved: true, revision };
}

/** Writes the site's empty document when there is none, so that every change has a predecessor. */
export async function ensureSiteSettings(): Promise<void> {
  if ((await kvs.get(keyOf('site'))) === undefined)
    await kvs.set(keyOf('site'), { revision: 1, document: {}, history: [] });
}

async function documentBelow(owner: SettingsOwner): Promise<SettingsDocument> {
  return owner === 'site' ? {} : (await load('site')).document;
}

async function load(owner: SettingsOwner): Promise<StoredSettings> {
  const stored: unknown = await kvs.get(keyOf(owner));
  return stored === undefined ? { revision: 0, document: {}, history: [] } : storedSettings.parse(stored);
}

function keyOf(owner: SettingsOwner): string {
  return owner === 'site' ? 'settings:site' : `settings:project:${owner.projectId}`;
}

function refused(input: unknown, path: readonly string[], message: string): SettingsError {
  return new SettingsError([problemAt(input, path, message)]);
}
