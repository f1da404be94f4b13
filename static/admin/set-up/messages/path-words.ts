const PARTS: readonly (readonly [path: string, words: string])[] = [
  ['fields', 'the mapped fields'],
  ['ladder', 'the ladder'],
  ['discovery', 'what discovery options mean'],
  ['origins', 'the origins'],
  ['mechanisms', 'the escape mechanisms'],
  ['severities', 'the severities'],
  ['scope.duplicate', 'what counts as a duplicate'],
  ['scope.rejected', 'what counts as rejected'],
  ['scope.unconfirmed', 'the unconfirmed statuses'],
  ['scope', 'the scope'],
  ['inference', 'the rules of inference'],
  ['releases', 'what counts as a release'],
  ['dimensions', 'the type and area fields'],
  ['defects', 'which issues are defects'],
  ['exposureWindowDays', 'the exposure window'],
  ['timeZone', 'the time zone'],
  ['trend', 'the trend'],
  ['reopened', 'how reopened defects count'],
  ['followThrough', 'what shows prevention'],
  ['severityTargets', 'the escape targets'],
  ['minimumN', 'the least number for a rate'],
  ['headline', 'the headline'],
  ['bands', 'the bands'],
  ['target', 'the target rate'],
];

/** The part of the settings that a path lies in, for people. */
export function pathWords(path: string): string {
  const found = PARTS.find(
    ([part]) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`),
  );
  return found?.[1] ?? path;
}
