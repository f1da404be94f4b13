import { TriageSuggester, type OfferedOptions } from '../src/domain/suggest/triage';
import type { TriageField } from '../src/domain/suggest/history';
import { type Meaning, meaningOf } from '../src/domain/normalise/meaning';
import type { DefectFacts } from '../src/domain/facts';
import { factsOf, openShop } from '../test/sandbox/shop/harness';
import type { Figure } from './figure';

const FIELDS: readonly TriageField[] = ['discovery', 'origin', 'mechanism'];

/** Percent of the suggestions made: where seven in ten agree, three in ten and some bad luck are wrong. */
const MOST_WRONG = 40;

interface Score {
  readonly tagged: number;
  readonly suggested: number;
  readonly exact: number;
  /** The suggested value says escaped or contained as the chosen one does; of discovery alone. */
  readonly sameSide: number;
}

/**
 * Suggestions for the later half of SHOP's tagged defects, each with its three fields emptied, out of the earlier half
 * alone: how many are made, and how many are what the team had chosen.
 */
export async function suggestionFigures(): Promise<readonly Figure[]> {
  const opened = openShop();
  const facts = await factsOf(opened);
  const meaning = meaningOf(facts, opened.settings);
  const figures: Figure[] = [];
  for (const field of FIELDS) {
    const { tagged, suggested, exact, sameSide } = scoreOf(field, meaning, [...facts.defects]);
    process.stdout.write(
      `     suggestions of ${field}: ${suggested} for ${tagged} held-out defects, ${exact} as chosen` +
        `${field === 'discovery' ? `, ${sameSide} on the same side of the boundary` : ''}\n`,
    );
    if (suggested > 0)
      figures.push({
        name: `suggestions: ${field}, percent that the team had chosen otherwise`,
        value: (100 * (suggested - (field === 'discovery' ? sameSide : exact))) / suggested,
        most: MOST_WRONG,
      });
  }
  return figures;
}

function scoreOf(field: TriageField, meaning: Meaning, defects: readonly DefectFacts[]): Score {
  const tagged = defects
    .filter((defect) => defect[`${field}Id`] !== null)
    .sort((a, b) => a.created - b.created || a.id - b.id);
  const half = Math.floor(tagged.length / 2);
  const suggester = new TriageSuggester(meaning, tagged.slice(0, half));
  const offered: OfferedOptions = {
    discovery: new Set(meaning.discoveryRanges.keys()),
    origin: new Set(meaning.origins.keys()),
    mechanism: new Set(meaning.mechanisms.keys()),
  };
  let [suggested, exact, sameSide] = [0, 0, 0];
  const heldOut = tagged.slice(half);
  for (const defect of heldOut) {
    // The mechanism is asked of what is known to have escaped: its discovery stays.
    const emptied = {
      ...defect,
      ...(field === 'mechanism' ? {} : { discoveryId: null, originId: null }),
      mechanismId: null,
    };
    const optionId = suggester.suggestFor(emptied, offered)[field]?.optionId;
    if (optionId === undefined) continue;
    suggested++;
    const chosen = defect[`${field}Id`];
    if (optionId === chosen) exact++;
    if (sideOf(optionId, meaning) === sideOf(chosen, meaning)) sameSide++;
  }
  return { tagged: heldOut.length, suggested, exact, sameSide };
}

function sideOf(optionId: number | null, { discoveryRanges, ladder }: Meaning): string {
  const range = optionId === null ? undefined : discoveryRanges.get(optionId);
  if (range === undefined) return 'unknown';
  return range.from >= ladder.boundary ? 'escaped' : range.to < ladder.boundary ? 'contained' : 'both';
}
