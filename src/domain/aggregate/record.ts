/** An object with a value for every key. */
export function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  const made: Partial<Record<K, V>> = {};
  for (const key of keys) made[key] = value(key);
  return made as Record<K, V>;
}
