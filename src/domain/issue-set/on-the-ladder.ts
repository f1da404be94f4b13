import { type LadderFrame, originRow, type OriginStages } from '../aggregate/ladder/frame';
import { verdictOf } from '../aggregate/ladder/verdict';
import type { PlacedDefect } from '../attribute/place';
import { type StageRange, stageIndex } from '../stage';
import type { Criterion, FoundAt } from './criterion';

type Test = (defect: PlacedDefect) => boolean;
type Of<B extends Criterion['by']> = Extract<Criterion, { readonly by: B }>;

/** Whether the range lies in the column of the containment matrix. Nothing lies in that of an unknown stage. */
export function isFoundAt(at: FoundAt, { ladder }: LadderFrame): (range: StageRange | null) => boolean {
  const isWide = (range: StageRange): boolean => range.from !== range.to;
  switch (at) {
    case 'before release':
      return (range) => range !== null && isWide(range) && range.to < ladder.releaseLine;
    case 'after release, stage unknown':
      return (range) => range !== null && isWide(range) && range.from >= ladder.releaseLine;
    case 'no discovery':
      return (range) =>
        range === null ||
        (isWide(range) && range.from < ladder.releaseLine && range.to >= ladder.releaseLine);
    default: {
      const stage = stageIndex(ladder.stages, at.stage);
      return (range) => range !== null && !isWide(range) && range.from === stage;
    }
  }
}

export function verdictTest({ is }: Of<'verdict'>, frame: LadderFrame): Test {
  return (defect) => {
    const [origin, stage] = [originOf(defect, frame), knownStage(defect)];
    if (!origin || stage === null) return false;
    const { kind } = verdictOf(origin, stage);
    return is === 'judged' ? kind !== 'impossible' : kind === is;
  };
}

/** The catch rate needs no origin: it counts all with a known stage that are not impossible. */
export function catchTest({ stage, is }: Of<'catch'>, frame: LadderFrame): Test {
  const at = stageIndex(frame.ladder.stages, stage);
  return (defect) => {
    const found = knownStage(defect);
    if (at === null || found === null || isImpossible(defect, frame)) return false;
    return is === 'found' ? found === at : found >= at;
  };
}

export function flowTest({ stage, is }: Of<'flow'>, frame: LadderFrame): Test {
  const at = stageIndex(frame.ladder.stages, stage);
  return (defect) => {
    const [origin, found] = [originOf(defect, frame), knownStage(defect)];
    if (at === null || !origin || found === null || isImpossible(defect, frame)) return false;
    const { introduced } = origin;
    switch (is) {
      case 'leaked in':
        return introduced < at && found >= at;
      case 'introduced':
        return introduced === at;
      case 'entered':
        return introduced <= at && found >= at;
      case 'found':
        return found === at;
      case 'leaked out':
        return introduced <= at && found > at;
    }
  };
}

export function layerTest({ is }: Of<'layer'>, frame: LadderFrame): Test {
  const layer = is === null ? null : stageIndex(frame.ladder.stages, is);
  return (defect) => {
    const origin = originOf(defect, frame);
    return is === null ? origin === null : origin !== null && origin.caught === layer;
  };
}

function isImpossible(defect: PlacedDefect, frame: LadderFrame): boolean {
  const [origin, stage] = [originOf(defect, frame), knownStage(defect)];
  return origin !== null && stage !== null && verdictOf(origin, stage).kind === 'impossible';
}

function originOf({ origin }: PlacedDefect, frame: LadderFrame): OriginStages | null {
  return frame.origins[originRow(origin, frame)] ?? null;
}

function knownStage({ discovery: { range } }: PlacedDefect): number | null {
  return range !== null && range.from === range.to ? range.from : null;
}
