import type { Settings } from '../domain/settings';
import { canonical, isPart, pathTo } from './settings-parts';

/** What departs from the settings beneath: a settings document without the rest. docs/settings.md describes it. */
export type Departures = Readonly<Record<string, unknown>>;

/** Settings with a document laid over them: what is a value is replaced, never joined. Nothing is checked. */
export function overlaySettings(below: Settings, document: unknown): Settings {
  return overlay(below, document, '') as Settings;
}

/** The smallest document that makes these settings of those beneath; `{}` where nothing departs. */
export function departuresOf(settings: Settings, below: Settings): Departures {
  return (departing(settings, below, '') ?? {}) as Departures;
}

function overlay(base: unknown, over: unknown, path: string): unknown {
  if (over === undefined) return base;
  if (!isPart(base, path) || !isPart(over, path)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(over)) merged[key] = overlay(base[key], over[key], pathTo(path, key));
  return merged;
}

function departing(value: unknown, below: unknown, path: string): unknown {
  if (!isPart(value, path) || !isPart(below, path))
    return canonical(value) === canonical(below) ? undefined : value;
  const parts = Object.keys(value)
    .map((key) => [key, departing(value[key], below[key], pathTo(path, key))] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}
