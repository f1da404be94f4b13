import type { Meaning } from '../../normalise/meaning';
import type { Origin, Settings } from '../../settings';
import { type Ladder, stageIndex } from '../../stage';

/** Where defects of an origin are made and where they should be caught, as stage indexes. */
export interface OriginStages {
  readonly name: string;
  readonly introduced: number;
  readonly caught: number;
}

/** What the tables of the ladder are drawn on: its stages and the project's origins, in order. */
export interface LadderFrame {
  readonly ladder: Ladder;
  readonly origins: readonly OriginStages[];
}

/** @throws RangeError when validated settings were not given: an origin names a stage that is not on the ladder. */
export function ladderFrame({
  ladder,
  settings,
}: Pick<Meaning, 'ladder'> & { readonly settings: Pick<Settings, 'origins'> }): LadderFrame {
  const origins = settings.origins.map((origin) => ({
    name: origin.name,
    introduced: stageOf(origin, origin.introduced, ladder),
    caught: stageOf(origin, origin.caught, ladder),
  }));
  return { ladder, origins };
}

/** Index of a defect's origin in the frame; without one, the place after the last. @throws RangeError if unknown. */
export function originRow(origin: Pick<Origin, 'name'> | null, frame: LadderFrame): number {
  if (origin === null) return frame.origins.length;
  const row = frame.origins.findIndex(({ name }) => name === origin.name);
  if (row < 0) throw new RangeError(`"${origin.name}" is not an origin of the project`);
  return row;
}

function stageOf(origin: Origin, stage: string, ladder: Ladder): number {
  const index = stageIndex(ladder.stages, stage);
  if (index === null)
    throw new RangeError(`origin "${origin.name}": "${stage}" is not a stage of the ladder`);
  return index;
}
