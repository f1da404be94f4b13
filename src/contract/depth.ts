/** Levels that nothing anybody means has: the deepest request, a kept set-up with settings in it, has 9. */
export const MOST_LEVELS = 40;

/** Whether lists and groups lie in each other more levels deep than that. Level by level: no input is too deep for it. */
export function isTooDeep(input: unknown): boolean {
  let level: readonly unknown[] = [input];
  for (let depth = 0; depth <= MOST_LEVELS; depth++) {
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
