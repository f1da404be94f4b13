/** Reads every page of one of Jira's lists that are counted from a start. */
export async function everyPage<T>(
  read: (startAt: number) => Promise<{ readonly values: readonly T[]; readonly isLast: boolean }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let isLast = false; !isLast;) {
    const next = await read(all.length);
    all.push(...next.values);
    isLast = next.isLast || next.values.length === 0;
  }
  return all;
}
