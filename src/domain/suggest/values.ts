import { fold } from '../names';
import { looksLikeBucket } from '../normalise/bucket';
import type { Settings, Severity } from '../settings';
import { compareIds, keyOf } from './key';
import { type MeaningReason, type Option, severityReader } from './option-meaning';

/** A value that defects may have, and how many have it; null where they were not counted. */
export interface CountedValue extends Option {
  readonly count: number | null;
}

/** A value with what it is thought to mean; null where nothing is known of it. */
export interface ValueSuggestion<T> {
  readonly value: CountedValue;
  readonly means: T;
  readonly reason: MeaningReason | null;
}

export type ResolutionMeaning = 'duplicate' | 'rejected' | 'valid';

const DUPLICATES = ['Duplicate', 'Duplicated', 'Dup', 'Duplicate issue'];
const REJECTIONS = [
  'Not an issue',
  'Not a defect',
  'As designed',
  'Works as designed',
  'By design',
  'Not reproducible',
  'Unable to reproduce',
  'Rejected',
  'User error',
];
const VALID = ['Fixed', 'Done', 'Resolved', "Won't Fix", "Won't Do", 'Later', 'Hold', 'Workaround'];
const UNCONFIRMED = ['Unconfirmed', 'To be confirmed', 'Needs confirmation', 'Waiting for confirmation'];

/** Severities of the values of the severity field, the most frequent first; unknown values mean null. */
export function suggestSeverities(
  values: readonly CountedValue[],
  settings: Pick<Settings, 'severities'>,
): readonly ValueSuggestion<Severity | null>[] {
  const read = severityReader(settings);
  return byCount(values).map((value) => {
    const found = read(value.name);
    return { value, means: found?.means ?? null, reason: found?.reason ?? null };
  });
}

/** What resolutions say of a defect, the most frequent first. An unknown one is valid (metrics.md, section 2). */
export function suggestResolutions(
  values: readonly CountedValue[],
  { scope }: Pick<Settings, 'scope'>,
): readonly ValueSuggestion<ResolutionMeaning>[] {
  const namesOf = (matchers: Settings['scope']['rejected']['resolutions']): readonly string[] =>
    matchers.filter((matcher) => typeof matcher === 'string');
  const own = {
    duplicate: namesOf(scope.duplicate.resolutions),
    rejected: namesOf(scope.rejected.resolutions),
  };
  return byCount(values).map((value) => {
    const isOwn = (names: readonly string[]): boolean =>
      names.some((name) => fold(name) === fold(value.name));
    if (isOwn(own.duplicate)) return { value, means: 'duplicate', reason: { kind: 'name' } };
    if (isOwn(own.rejected)) return { value, means: 'rejected', reason: { kind: 'name' } };
    const like = (names: readonly string[]): string | undefined =>
      names.find((name) => keyOf(name) === keyOf(value.name));
    const [duplicate, rejected, valid] = [
      like([...own.duplicate, ...DUPLICATES]),
      like([...own.rejected, ...REJECTIONS]),
      like(VALID),
    ];
    if (duplicate !== undefined)
      return { value, means: 'duplicate', reason: { kind: 'synonym', of: duplicate } };
    if (rejected !== undefined)
      return { value, means: 'rejected', reason: { kind: 'synonym', of: rejected } };
    return { value, means: 'valid', reason: valid === undefined ? null : { kind: 'name' } };
  });
}

/** Statuses whose name says that nobody has confirmed the defect yet, the most frequent first. */
export function suggestUnconfirmed(values: readonly CountedValue[]): readonly CountedValue[] {
  return byCount(values).filter(({ name }) => UNCONFIRMED.some((known) => keyOf(known) === keyOf(name)));
}

/** Versions that look like sprints or buckets, the most used first: proposed as *not a release*. */
export function suggestNotReleases(values: readonly CountedValue[]): readonly CountedValue[] {
  return byCount(values).filter(({ name }) => looksLikeBucket(name));
}

function byCount(values: readonly CountedValue[]): readonly CountedValue[] {
  return [...values].sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || compareIds(a.id, b.id));
}
