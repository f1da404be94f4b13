import { getAppContext } from '@forge/api';
import { bytesOf, type Columns } from './packed/columns';

/** What all cached columns may take: an instance has 512 MB for everything. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The columns of a window, of one version. */
interface Entry {
  readonly version: number;
  readonly parts: readonly Columns[];
  readonly bytes: number;
}

/** By lane and window, those that were used longest ago first. */
const entries = new Map<string, Entry>();
let bytes = 0;

/**
 * Decoded windows of one lane, kept by a warm instance from one invocation to the next. An instance serves several
 * sites one after the other, so every key begins with the installation that the platform says the invocation is of:
 * what one site's invocation put in, another's cannot ask for. A version is never given twice, so what is cached of a
 * version stays true of it.
 */
export class LaneCache {
  private readonly prefix: string;

  constructor(projectId: number, lane: number) {
    this.prefix = `${getAppContext().installationAri.toString()}/${projectId}/${lane}/`;
  }

  /** Whether anything of the lane is kept. */
  hasAny(): boolean {
    for (const key of entries.keys()) if (key.startsWith(this.prefix)) return true;
    return false;
  }

  /** A window's columns, when they are kept in that version; never those of no version. */
  get(window: number, version: number | null): readonly Columns[] | null {
    const key = this.prefix + String(window);
    const entry = entries.get(key);
    if (entry?.version !== version) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry.parts;
  }

  /** Keeps nothing of the lane any more. */
  clear(): void {
    for (const key of [...entries.keys()]) if (key.startsWith(this.prefix)) forget(key);
  }

  set(window: number, version: number, parts: readonly Columns[]): void {
    const key = this.prefix + String(window);
    forget(key);
    const entry = { version, parts, bytes: parts.reduce((sum, part) => sum + bytesOf(part), 0) };
    entries.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of entries.keys()) {
      if (bytes <= MOST_BYTES) return;
      forget(oldest);
    }
  }
}

function forget(key: string): void {
  bytes -= entries.get(key)?.bytes ?? 0;
  entries.delete(key);
}
