import type { SurfaceContext } from './surface-context';

/** An entity as Jira's module context names it. */
export interface Entity {
  readonly id: number;
  readonly key: string;
}

/** The project or issue of the place, or null when the context names none. Jira writes ids as text. */
export function entityOf(extension: SurfaceContext['extension'], kind: 'project' | 'issue'): Entity | null {
  const entity = extension[kind];
  if (!isRecord(entity)) return null;
  const id = idOf(entity['id']);
  return id !== null && typeof entity['key'] === 'string' ? { id, key: entity['key'] } : null;
}

/** A positive whole number out of `7` or `'7'`, else null. */
export function idOf(value: unknown): number | null {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
