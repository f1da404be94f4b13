/** Jira names are compared without case and outer space (metrics.md, section 1). */
export function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** A value of Jira named in the settings: by its name, or by its id, which survives a rename. */
export type Matcher = string | { readonly id: string };

/** Names by Jira id, of one kind of value (resolutions, priorities, labels …). */
export type NamesById = ReadonlyMap<number, string>;

/** The ids of `names` that a list of matchers means. An id that Jira no longer knows matches nothing. */
export function matchingIds(matchers: readonly Matcher[], names: NamesById): ReadonlySet<number> {
  const byName = new Set(matchers.filter((m) => typeof m === 'string').map(fold));
  const byId = new Set(matchers.filter((m) => typeof m !== 'string').map((m) => Number(m.id)));
  const found = new Set<number>();
  for (const [id, name] of names) if (byId.has(id) || byName.has(fold(name))) found.add(id);
  return found;
}
