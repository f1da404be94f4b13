/** Addresses longer than this are cut off on their way, in characters. */
const LONGEST_ADDRESS = 8000;

/** The address of Jira's issue search with a query: whoever opens it sees what they may see. */
export function searchAddress(jql: string): string {
  // A comma needs no escaping in a query string, and there are many.
  return `/issues/?jql=${encodeURIComponent(jql).replaceAll('%2C', ',')}`;
}

/** Finds issues by their keys. Jira orders the list anew: by priority only if that is the project's severity. */
export function jqlOfKeys(keys: readonly string[], severityIsPriority: boolean): string {
  return `key in (${keys.join(',')}) ORDER BY ${severityIsPriority ? 'priority DESC, ' : ''}created DESC`;
}

/** As many of the keys, from the first on, as an address can hold. */
export function fittingKeys(keys: readonly string[], severityIsPriority: boolean): readonly string[] {
  let room = LONGEST_ADDRESS - searchAddress(jqlOfKeys([], severityIsPriority)).length;
  const end = keys.findIndex((key) => (room -= key.length + 1) < 0);
  return end < 0 ? keys : keys.slice(0, end);
}
