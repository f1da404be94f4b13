import type { Instant } from '../domain/day';
import type { Settings } from '../domain/settings';
import {
  loadSettingsRows,
  type SettingsRevisions,
  type SettingsRow,
  type SettingsRows,
} from '../store/settings-rows';
import { resolveSettings } from './parse';
import { SettingsError } from './problem';
import { type SettingsDocument, settingsDocument } from './schema';

export interface EffectiveSettings {
  readonly settings: Settings;
  /** Grows with every change of the site's or the project's document. */
  readonly revision: number;
  /** When one of them was last changed; null: never. */
  readonly since: Instant | null;
  /** The revisions that were used. */
  readonly at: SettingsRevisions;
  /** What held before that change; null when there was none, and when it clashed so that nothing was computed. */
  readonly previous: Settings | null;
}

/**
 * Defaults, overlaid by the site's document, overlaid by the project's. One statement.
 * @param at the revisions to use; the newest when they are left out, or are kept no more
 * @throws SettingsError when the documents clash
 */
export async function loadSettings(projectId: number, at?: SettingsRevisions): Promise<EffectiveSettings> {
  const found = await loadSettingsRows(projectId, at);
  const rows = at === undefined || isAt(found, at) ? found : await loadSettingsRows(projectId);
  const [site] = rows.site;
  const [project] = rows.project;
  const used = revisionsOf(rows);
  return {
    settings: resolveSettings(documentIn(site), documentIn(project)),
    revision: used.site + used.project,
    since: site || project ? Math.max(instantOf(site), instantOf(project)) : null,
    at: used,
    previous: previousOf(rows),
  };
}

/** A stored document; an empty one before the first. */
export function documentIn(row: SettingsRow | undefined): SettingsDocument {
  return row === undefined ? {} : settingsDocument.parse(JSON.parse(row.document));
}

function previousOf({ site, project }: SettingsRows): Settings | null {
  const isOfSite = instantOf(site[0]) > instantOf(project[0]);
  const [last, before] = isOfSite ? site : project;
  if (last === undefined || (last.revision > 1 && before === undefined)) return null;
  try {
    return resolveSettings(
      documentIn(isOfSite ? before : site[0]),
      documentIn(isOfSite ? project[0] : before),
    );
  } catch (error) {
    if (error instanceof SettingsError) return null;
    throw error;
  }
}

function isAt(rows: SettingsRows, at: SettingsRevisions): boolean {
  const found = revisionsOf(rows);
  return found.site === at.site && found.project === at.project;
}

function revisionsOf({ site, project }: SettingsRows): SettingsRevisions {
  return { site: site[0]?.revision ?? 0, project: project[0]?.revision ?? 0 };
}

function instantOf(row: SettingsRow | undefined): Instant {
  return row?.at ?? -Infinity;
}
