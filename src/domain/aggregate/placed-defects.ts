import { place, type PlacedDefect } from '../attribute/place';
import { classify } from '../classify/classify';
import { duplicatesByLink } from '../classify/duplicates';
import { calendarOf } from '../day';
import type { DefectFacts, NeighbourFacts, ProjectFacts } from '../facts';
import { type Meaning, meaningOf } from '../normalise/meaning';
import type { Settings } from '../settings';
import { sieve } from '../sieve';
import { type ImportSpike, ImportSpikeTally } from './companions/import-spikes';

/** Every defect of a project with all that it is counted by; what is computed of a project starts here. */
export interface PlacedDefects {
  readonly meaning: Meaning;
  readonly importSpikes: readonly ImportSpike[];
  /** In the order of the facts, of any scope row; each walk places them anew, so that none is held. */
  readonly defects: Iterable<PlacedDefect>;
}

/** @param chosen the defects to place, among those of the facts; all of them unless told otherwise */
export function placedDefects(
  facts: ProjectFacts,
  settings: Settings,
  chosen: Iterable<DefectFacts> = facts.defects,
): PlacedDefects {
  const importSpikes = importSpikesOf(facts, settings);
  const spikeDays = settings.inference.onImportSpikes ? [] : importSpikes.map(({ day }) => day);
  const meaning = meaningOf(facts, settings, new Set(spikeDays));
  const isDuplicate = sieve(duplicatesByLink(withNeighbours(facts), meaning));
  function* placed(): Generator<PlacedDefect, void> {
    for (const defect of chosen) yield place(classify(defect, isDuplicate, meaning), meaning);
  }
  return { meaning, importSpikes, defects: { [Symbol.iterator]: placed } };
}

/** Looked for first: whether a day was an import decides whether its defects are inferred. */
function importSpikesOf(facts: ProjectFacts, settings: Settings): readonly ImportSpike[] {
  const calendar = calendarOf(settings.timeZone);
  const spikes = new ImportSpikeTally();
  for (const { created } of facts.defects) spikes.add({ createdDay: calendar(created) });
  return spikes.result();
}

function withNeighbours({ defects, neighbours }: ProjectFacts): Iterable<NeighbourFacts> {
  if (neighbours.length === 0) return defects;
  return {
    *[Symbol.iterator]() {
      for (const defect of defects) yield defect;
      yield* neighbours;
    },
  };
}
