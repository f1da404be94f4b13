/** Requests to Jira that are under way at once: more only wait for its burst limit. */
const AT_ONCE = 8;

/** Does the same to all, some at once; answers in the order given. */
export async function inTurn<T, R>(all: readonly T[], act: (entry: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(act))));
  return answers;
}
