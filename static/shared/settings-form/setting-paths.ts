import { overlaySettings } from '../../../src/contract/settings-overlay';
import type { Settings } from '../../../src/domain/settings';

type Whole = 'dimensions.type' | 'dimensions.area' | 'trend.baseline';

type PathsIn<T, P extends string> = {
  [K in keyof T & string]: `${P}${K}` extends Whole
    ? `${P}${K}`
    : T[K] extends readonly unknown[] | string | number | boolean | null
      ? `${P}${K}`
      : PathsIn<T[K], `${P}${K}.`>;
}[keyof T & string];

/** The path of one setting: a value, a list, or an object that is one value. */
export type SettingPath = PathsIn<Settings, ''>;

type At<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? At<T[K], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;

/** What stands at a path. */
export type SettingAt<P extends SettingPath> = At<Settings, P>;

/** Paths at which any value of the type can be written. */
export type PathTo<V> = {
  [P in SettingPath]: [SettingAt<P>] extends [V] ? P : never;
}[SettingPath];

/** Settings that are fractions, and are written and read as percentages. */
export const PERCENT_PATHS = [
  'bands.healthy',
  'bands.attention',
  'bands.leaking',
  'target',
] as const satisfies readonly PathTo<number | null>[];
export type PercentPath = (typeof PERCENT_PATHS)[number];

export function settingAt<P extends SettingPath>(settings: Settings, path: P): SettingAt<P> {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], settings);
  return value as SettingAt<P>;
}

/** Settings with another value at a path. What was typed may be no such value yet: whoever checks them says so. */
export function withSettingAt(settings: Settings, path: SettingPath, value: unknown): Settings {
  const document = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return overlaySettings(settings, document);
}
