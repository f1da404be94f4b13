/** An object with a value for every key. */
export function record<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  const made: Partial<Record<K, number>> = {};
  for (const key of keys) made[key] = value(key);
  return made as Record<K, number>;
}
