import { type Problem, problemAt } from '../contract/problem';
import { isTimeZone } from '../domain/day';
import { fold } from '../domain/names';
import type { Settings } from '../domain/settings';
import { type Ladder, rangeNamed, type RangeName, stageIndex } from '../domain/stage';

/** What a shape cannot say of complete settings: stages on the ladder, order of the line, the baseline and the bands. */
export function checkSettings(settings: Settings): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (path: readonly PropertyKey[], message: string): void => {
    problems.push(problemAt(settings, path, message));
  };
  if (!isTimeZone(settings.timeZone)) {
    report(['timeZone'], 'is not an IANA time zone; write for example "UTC" or "Europe/Berlin"');
  }
  checkLadder(settings, report);
  const { baseline } = settings.trend;
  // Days in this form sort as text.
  if (baseline && baseline.from > baseline.to)
    report(['trend', 'baseline', 'to'], `ends before it begins, on ${baseline.from}: swap the two days`);
  const { healthy, attention, leaking } = settings.bands;
  if (attention < healthy) report(['bands', 'attention'], 'must not be less than where “healthy” begins');
  if (leaking < attention)
    report(['bands', 'leaking'], 'must not be less than where “needs attention” begins');
  return problems;
}

/** Characters of a ladder that a message names: it may be said of very many values. */
const MOST_NAMED = 500;

type Report = (path: readonly PropertyKey[], message: string) => void;

function checkLadder(settings: Settings, report: Report): void {
  const { stages, releaseLine, boundary } = settings.ladder;
  const names = stages.join(', ');
  const known = `; the ladder has: ${names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED)}…` : names}`;
  stages.forEach((stage, index) => {
    if (stages.findIndex((other) => fold(other) === fold(stage)) < index)
      report(['ladder', 'stages', index], 'is on the ladder twice');
  });
  const line = stageIndex(stages, releaseLine);
  const gate = stageIndex(stages, boundary);
  if (line === null) report(['ladder', 'releaseLine'], `is not a stage of the ladder${known}`);
  if (line === 0) report(['ladder', 'releaseLine'], 'must leave a stage before release');
  if (gate === null) report(['ladder', 'boundary'], `is not a stage of the ladder${known}`);
  if (gate === 0)
    report(['ladder', 'boundary'], 'the first stage cannot be the boundary: nothing could be contained');
  const ladder: Ladder = { stages, releaseLine: line ?? 1, boundary: gate ?? 1 };
  const checkRange = (path: readonly PropertyKey[], range: RangeName): void => {
    if (!rangeNamed(ladder, range))
      report(path, `is neither a stage, "before release", "after release" nor a rising from/to pair${known}`);
  };
  settings.discovery.forEach((value, index) => checkRange(['discovery', index, 'range'], value.range));
  settings.inference.ownRules.forEach((rule, index) =>
    checkRange(['inference', 'ownRules', index, 'range'], rule.range),
  );
  settings.origins.forEach((origin, index) => {
    for (const part of ['introduced', 'caught'] as const)
      if (stageIndex(stages, origin[part]) === null)
        report(['origins', index, part], `is not a stage of the ladder${known}`);
  });
}
