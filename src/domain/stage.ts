import { fold } from './names';

/** An inclusive range of the ladder, as stage indexes. A tag is usually a range of one stage. */
export interface StageRange {
  readonly from: number;
  readonly to: number;
}

/** The ordered stages of a project, with the place where software is out and the gate that is judged. */
export interface Ladder {
  readonly stages: readonly string[];
  /** Index of the first stage after the release line. */
  readonly releaseLine: number;
  /** Index of the stage from which a find is an escape. */
  readonly boundary: number;
}

/** How settings name a range: one stage, a side of the release line, or two stages. */
export type RangeName = string | { readonly from: string; readonly to: string };

export const BEFORE_RELEASE = 'before release';
export const AFTER_RELEASE = 'after release';

export const OUTCOMES = ['escaped', 'contained', 'unclassified'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Everything before the release line. */
export function beforeRelease(ladder: Ladder): StageRange {
  return { from: 0, to: ladder.releaseLine - 1 };
}

/** Everything from the release line on. */
export function afterRelease(ladder: Ladder): StageRange {
  return { from: ladder.releaseLine, to: ladder.stages.length - 1 };
}

/** Index of the stage with this name, or null. */
export function stageIndex(stages: readonly string[], name: string): number | null {
  const index = stages.findIndex((stage) => fold(stage) === fold(name));
  return index < 0 ? null : index;
}

/** The range that a name of the settings means, or null when a stage in it is not on the ladder. */
export function rangeNamed(ladder: Ladder, name: RangeName): StageRange | null {
  if (typeof name === 'string') {
    if (fold(name) === BEFORE_RELEASE) return beforeRelease(ladder);
    if (fold(name) === AFTER_RELEASE) return afterRelease(ladder);
  }
  const [fromName, toName] = typeof name === 'string' ? [name, name] : [name.from, name.to];
  const from = stageIndex(ladder.stages, fromName);
  const to = stageIndex(ladder.stages, toName);
  return from === null || to === null || from > to ? null : { from, to };
}

/**
 * Escaped: the whole range at or after the boundary; contained: wholly before it; else unclassified. Where the
 * boundary is not at the release line, a range wider than one stage says nothing on either side: counting the one
 * side that happens to fit would make every rate 0 or 100 % (metrics.md, section 1).
 */
export function outcomeOf(range: StageRange | null, ladder: Ladder): Outcome {
  if (range === null) return 'unclassified';
  if (ladder.boundary !== ladder.releaseLine && range.from !== range.to) return 'unclassified';
  if (range.from >= ladder.boundary) return 'escaped';
  return range.to < ladder.boundary ? 'contained' : 'unclassified';
}
