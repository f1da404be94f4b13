import type { DiscoveryEdit, HistoryFacts, WorkflowStep } from '../domain/facts';

const RADIX = 36;
const NOTHING = '-';
const NOTHING_HAPPENED: HistoryFacts = { steps: [], discoveryEdits: [] };

/**
 * What a changelog tells as text, short since there is one a defect: `STEPS|EDITS`, each list joined by `;`, numbers in
 * base 36 and null as `-`. A step is `instant:from>to,…:resolution cleared:fix versions`, an edit `instant:from:to`.
 * Empty when nothing happened.
 */
export function historyToText({ steps, discoveryEdits }: HistoryFacts): string {
  if (steps.length === 0 && discoveryEdits.length === 0) return '';
  return `${steps.map(stepToText).join(';')}|${discoveryEdits.map(editToText).join(';')}`;
}

/** The history that `historyToText` wrote. */
export function historyFromText(text: string): HistoryFacts {
  if (text === '') return NOTHING_HAPPENED;
  const [steps = '', edits = ''] = text.split('|');
  return { steps: listOf(steps, ';').map(stepFrom), discoveryEdits: listOf(edits, ';').map(editFrom) };
}

function stepToText({ at, moves, resolutionCleared, fixed }: WorkflowStep): string {
  return [
    toText(at),
    moves.map(({ from, to }) => `${toText(from)}>${toText(to)}`).join(),
    Number(resolutionCleared),
    fixed.map(toText).join(),
  ].join(':');
}

function stepFrom(text: string): WorkflowStep {
  const [at, moves = '', resolutionCleared, fixed = ''] = text.split(':');
  return {
    at: Number(numberFrom(at)),
    moves: listOf(moves, ',').map((move) => {
      const [from, to] = move.split('>');
      return { from: numberFrom(from), to: numberFrom(to) };
    }),
    resolutionCleared: resolutionCleared === '1',
    fixed: listOf(fixed, ',').map((id) => Number(numberFrom(id))),
  };
}

function editToText({ at, from, to }: DiscoveryEdit): string {
  return [toText(at), toText(from), toText(to)].join(':');
}

function editFrom(text: string): DiscoveryEdit {
  const [at, from, to] = text.split(':');
  return { at: Number(numberFrom(at)), from: numberFrom(from), to: numberFrom(to) };
}

function toText(value: number | null): string {
  return value === null ? NOTHING : value.toString(RADIX);
}

function numberFrom(text: string | undefined): number | null {
  return text === undefined || text === NOTHING ? null : parseInt(text, RADIX);
}

function listOf(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}
