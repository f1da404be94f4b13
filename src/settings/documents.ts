import { z } from 'zod';
import { problemAt } from '../contract/problem';
import type { EarlierSettings, SettingsAnswer, SettingsSaved } from '../contract/settings';
import { diffSettings } from '../contract/settings-diff';
import type { Settings } from '../domain/settings';
import {
  deleteSettingsRows,
  insertSettings,
  loadSettingsHistory,
  loadSettingsRow,
  loadSettingsRows,
  pruneSettings,
  SITE,
} from '../store/settings-rows';
import { exportSettings } from './file';
import { bytesOf, keptChanges } from './history';
import { overlayDocuments, parseSettingsDocument, resolveSettings } from './parse';
import { SettingsError } from './problem';
import type { SettingsDocument } from './schema';
import { documentIn } from './store';

/** UTF-8 bytes of a document as JSON. */
const MOST_BYTES = 100 * 1024;
/** Saves that name no revision try again after each that came between. */
const ATTEMPTS = 10;

const storedChanges = z.array(z.object({ path: z.string(), from: z.string(), to: z.string() }));

/** What a document applies to: the whole site, or one project that departs from it. */
export type SettingsOwner = 'site' | { readonly projectId: number };

/** An owner's document with what lies beneath it; revision 0: never saved. */
interface Documents {
  readonly below: SettingsDocument;
  readonly document: SettingsDocument;
  readonly revision: number;
}

/** The owner's own document with its history. Documents that clash are told of, so that they can be mended. */
export async function readSettings(owner: SettingsOwner): Promise<SettingsAnswer> {
  const [{ below, document, revision }, rows] = await Promise.all([
    loadDocuments(owner),
    loadSettingsHistory(idOf(owner)),
  ]);
  const history = rows.map(({ changes, ...save }) => ({
    ...save,
    changes: storedChanges.parse(JSON.parse(changes)),
  }));
  const answer = { revision, file: exportSettings(document), history, below: overlayDocuments(below) };
  try {
    return { ...answer, effective: resolveSettings(below, document), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { ...answer, effective: null, problems: error.problems };
  }
}

/**
 * The document as a save of the owner left it.
 * @throws SettingsError when that revision is not kept, or never was
 */
export async function readEarlierSettings(owner: SettingsOwner, revision: number): Promise<EarlierSettings> {
  const row = await loadSettingsRow(idOf(owner), revision);
  if (row === null) throw refused({ revision }, ['revision'], 'is not kept; the history shows which are');
  return { revision, at: row.at, document: documentIn(row) };
}

/**
 * What would be in force for a project with a document, which is checked as a save checks it; nothing is kept.
 * @throws SettingsError
 */
export async function settingsWith(projectId: number, input: unknown): Promise<Settings> {
  const document = checkedDocument(input);
  const { below } = await loadDocuments({ projectId });
  return resolveSettings(below, document);
}

/**
 * Keeps a document after it was checked together with what is beneath it; an empty one resets the owner. Of two that
 * save at the same time one comes first, and the other is refused or, without a revision, replaces it.
 * @param editedRevision the revision that the document was made from; undefined replaces whatever is there
 * @throws SettingsError; nothing is changed then.
 */
export async function saveSettings(
  owner: SettingsOwner,
  input: unknown,
  editedRevision?: number,
): Promise<SettingsSaved> {
  const document = checkedDocument(input);
  for (let attempt = 1; ; attempt++) {
    const before = await loadDocuments(owner);
    if (editedRevision !== undefined && editedRevision !== before.revision)
      throw changedMeanwhile(editedRevision, before.revision);
    const revision = await append(owner, document, before);
    if (revision !== null) return { saved: true, revision };
    if (editedRevision !== undefined || attempt === ATTEMPTS)
      throw changedMeanwhile(before.revision, (await loadDocuments(owner)).revision);
  }
}

/** Forgets a project's document with its history: the site's settings hold for it again. */
export async function deleteSettings(projectId: number): Promise<void> {
  await deleteSettingsRows(projectId);
}

/** Writes the next revision; null when somebody else wrote it meanwhile. */
async function append(
  owner: SettingsOwner,
  document: SettingsDocument,
  before: Documents,
): Promise<number | null> {
  const settings = resolveSettings(before.below, document);
  const changes = diffSettings(overlayDocuments(before.below, before.document), settings);
  const revision = before.revision + 1;
  // Before the insert: once that is through, nothing may fail any more.
  await pruneSettings(idOf(owner), revision);
  const isFirst = await insertSettings(idOf(owner), {
    revision,
    at: Date.now(),
    document: JSON.stringify(document),
    changes: JSON.stringify(keptChanges(changes)),
  });
  return isFirst ? revision : null;
}

function checkedDocument(input: unknown): SettingsDocument {
  const document = parseSettingsDocument(input);
  const bytes = bytesOf(document);
  if (bytes > MOST_BYTES)
    throw refused(document, [], `is too large: ${bytes} bytes; at most ${MOST_BYTES} can be kept`);
  return document;
}

async function loadDocuments(owner: SettingsOwner): Promise<Documents> {
  const rows = await loadSettingsRows(idOf(owner));
  const [site] = rows.site;
  const [own] = owner === 'site' ? rows.site : rows.project;
  return {
    below: owner === 'site' ? {} : documentIn(site),
    document: documentIn(own),
    revision: own?.revision ?? 0,
  };
}

function idOf(owner: SettingsOwner): number {
  return owner === 'site' ? SITE : owner.projectId;
}

function changedMeanwhile(edited: number, current: number): SettingsError {
  return refused(
    { revision: edited },
    ['revision'],
    `the settings have changed meanwhile and are at revision ${current}; read them again and repeat the change`,
  );
}

function refused(input: unknown, path: readonly string[], message: string): SettingsError {
  return new SettingsError([problemAt(input, path, message)]);
}
