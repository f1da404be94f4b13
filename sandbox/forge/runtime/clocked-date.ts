/**
 * A `Date` that takes "now" from the function where it answers, else from the machine. A proxy, so that
 * `instanceof Date` holds for dates made inside and outside alike.
 */
export function clockedDate(
  RealDate: DateConstructor,
  sandboxNow: () => number | undefined,
): DateConstructor {
  const now = (): number => sandboxNow() ?? RealDate.now();
  return new Proxy(RealDate, {
    construct(target, args: unknown[], newTarget) {
      const values = args.length === 0 ? [now()] : args;
      return Reflect.construct(target, values, newTarget) as Date;
    },
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
}
