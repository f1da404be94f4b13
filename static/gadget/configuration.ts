import { idOf, isRecord } from '../shared/surface/extension';
import type { SurfaceContext } from '../shared/surface/surface-context';

/** What Jira keeps for one gadget on one dashboard. */
export interface GadgetConfiguration {
  readonly projectId: number;
  /** Shown above the number; empty shows the project's key. */
  readonly title: string;
}

/** The stored configuration, or null for a gadget that nobody has set up. */
export function configurationOf(extension: SurfaceContext['extension']): GadgetConfiguration | null {
  const stored = extension['gadgetConfiguration'];
  if (!isRecord(stored)) return null;
  const projectId = idOf(stored['projectId']);
  if (projectId === null) return null;
  return { projectId, title: typeof stored['title'] === 'string' ? stored['title'] : '' };
}
