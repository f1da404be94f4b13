/** Objects that are one value: half of another's source or baseline would mean nothing. */
const WHOLE: ReadonlySet<string> = new Set(['dimensions.type', 'dimensions.area', 'trend.baseline']);

/** Whether what stands at a path of settings is a group of settings, and not a value (a list is a value). */
export function isPart(value: unknown, path: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !WHOLE.has(path);
}

/** The path of a setting inside the part at `path`; the whole document is at the empty path. */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** JSON with the keys in order: in which order a value was written changes nothing. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
