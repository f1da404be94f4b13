/** Asks one thing at a time: what was given up before its turn came is never asked. */
export function oneAtATime(): <T>(signal: AbortSignal, ask: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, ask) => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return ask();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
