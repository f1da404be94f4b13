import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Settings } from '../domain/settings';
import { parseSettingsDocument, resolveSettings } from './parse';
import { type SettingsDocument, settingsDocument } from './schema';

/** Settings as they are kept: the document and how often it was changed. */
const storedSettings = z.object({ revision: z.number().int(), document: settingsDocument });

/** What a document applies to: the whole site, or one project that departs from it. */
export type SettingsOwner = 'site' | { readonly projectId: number };

export interface EffectiveSettings {
  readonly settings: Settings;
  /** Grows with every change of the site's or the project's document. */
  readonly revision: number;
}

/** Defaults, overlaid by the site's document, overlaid by the project's. */
export async function loadSettings(projectId: number): Promise<EffectiveSettings> {
  const [site, project] = await Promise.all([load('site'), load({ projectId })]);
  return {
    settings: resolveSettings(site.document, project.document),
    revision: site.revision + project.revision,
  };
}

/**
 * Keeps a document after it was checked together with the defaults beneath it.
 * @throws SettingsError; nothing is changed then.
 */
export async function saveSettings(owner: SettingsOwner, input: unknown): Promise<SettingsDocument> {
  const document = parseSettingsDocument(input);
  const below = owner === 'site' ? {} : (await load('site')).document;
  resolveSettings(below, document);
  const { revision } = await load(owner);
  await kvs.set(keyOf(owner), { revision: revision + 1, document });
  return document;
}

/** Writes the site's empty document when there is none, so that every change has a predecessor. */
export async function ensureSiteSettings(): Promise<void> {
  if ((await kvs.get(keyOf('site'))) === undefined)
    await kvs.set(keyOf('site'), { revision: 1, document: {} });
}

async function load(owner: SettingsOwner): Promise<z.infer<typeof storedSettings>> {
  const stored: unknown = await kvs.get(keyOf(owner));
  return stored === undefined ? { revision: 0, document: {} } : storedSettings.parse(stored);
}

function keyOf(owner: SettingsOwner): string {
  return owner === 'site' ? 'settings:site' : `settings:project:${owner.projectId}`;
}
