import type { CellVerdict } from '../../../src/domain/aggregate/ladder/verdict';
import type { FoundAt } from '../../../src/domain/issue-set/criterion';
import type { ContainmentStage, ContainmentView } from '../../../src/domain/present/containment-view';
import type { Formats } from '../../shared/words/formats';
import { proportionMessages } from '../../shared/words/proportion-messages';

/** A count of the sentence on top. */
export type SentenceCount = 'judged' | 'in place' | 'leaked' | 'impossible' | { readonly leakedPast: string };

/** Says one of them. */
type ShownCount = (of: SentenceCount, value: number) => string;

/** What the page *Containment* says, in English. */
export function containmentMessages(format: Formats) {
  const { count, counted } = format;
  const shares = proportionMessages(format);
  const defects = (value: number): string => counted(value, DEFECTS);
  const gates = (value: number): string => counted(value, { one: 'gate', other: 'gates' });
  const verdict = (of: CellVerdict): string =>
    of.kind === 'leaked' ? `leaked ${gates(of.gates)}` : VERDICTS[of.kind];
  return {
    title: 'Containment',
    /** The page in one sentence. */
    sentence: (view: ContainmentView, shown: ShownCount = (_of, value) => count(value)): string =>
      sentenceOf(view, shown),
    hint: 'Tag where a defect was made (Defect origin) and where it was found (Discovery stage): the page then tells which gate should have caught it, and how many gates it got past.',
    toTriage: 'Tag defects in Triage',
    matrix: {
      title: 'Where defects were made, and where they were found',
      summary: ({ inPlace, impossible, totals }: ContainmentView): string => {
        const rest = totals.total - inPlace.of - impossible;
        return `${defects(totals.total)} in scope: ${count(inPlace.found)} in place, ${count(inPlace.of - inPlace.found)} leaked, ${count(impossible)} impossible, ${count(rest)} without an origin or a known stage.`;
      },
      note: 'Each defect is in one cell. A find known only as before or after release, not by its stage, is in one of the columns behind the stages.',
      unmapped: (value: number): string =>
        `${defects(value)} under no origin ${format.plural(value, { one: 'has', other: 'have' })} a value that no mapping knows.`,
      label: 'Defects by origin and discovery. Use the arrow keys to walk through the cells.',
      tableCaption: 'Defects by origin and discovery',
      corner: 'Origin',
      noOrigin: 'No origin',
      total: 'Total',
      column: (at: FoundAt): string => (typeof at === 'string' ? COLUMNS[at] : at.stage),
      origin: (name: string | null): string => name ?? 'No origin',
      gates: (of: number): string => `+${count(of)}`,
      cell: (row: string, column: string, value: number, of: CellVerdict | null): string =>
        `${row}, ${column}: ${value === 0 ? 'no defects' : defects(value)}${of === null ? '' : `, ${verdict(of)}`}`,
      legend: {
        inPlace: 'In place: found at or before the stage that should have caught it',
        leaked: 'Leaked: found so many gates after it',
        impossible: 'Impossible: found before it can have been made; one of the two tags is wrong',
        shade: 'Stronger colour: more defects',
        edge: 'Release line',
      },
    },
    catchRate: {
      title: 'Catch rate by stage',
      summary: (stages: readonly ContainmentStage[], releaseLine: number): string => {
        const gate = stages[releaseLine - 1];
        if (!gate || gate.catchRate.of === 0)
          return 'No defect is known to have reached the last gate before release.';
        return `${gate.stage} is the last gate before release: of ${defects(gate.catchRate.of)} that reached it, it caught ${count(gate.catchRate.found)}${gate.catchRate.state === 'rate' ? `, ${format.percent(gate.catchRate.rate)}` : ', too few for a rate'}.`;
      },
      note: 'Catch rate: found at the stage, of all found there or later. It needs no origin. Nothing is found after the last stage, so its catch rate says nothing and is left out of the drawing.',
      label: 'Catch rate by stage, first stage first. Use the arrow keys to walk through them.',
      none: 'No defect is known by the stage it was found at, so no stage has a catch rate yet.',
    },
    flow: {
      title: 'Leak-in and leak-out by stage',
      summary: (stages: readonly ContainmentStage[], releaseLine: number): string => {
        const gate = stages[releaseLine - 1];
        return gate
          ? `Of defects with an origin and a known stage, ${count(gate.leakedOut)} leaked past ${gate.stage}, the last gate before release.`
          : 'There is no stage before release.';
      },
      note: 'Leaked in: made at an earlier stage and not found there. Leaked out: what later stages found of it. Removal efficiency (Kan): found, of what leaked in and what was made there. It differs from the catch rate where fixes bring in defects.',
      columns: {
        stage: 'Stage',
        leakedIn: 'Leaked in',
        introduced: 'Made here',
        found: 'Found here',
        leakedOut: 'Leaked out',
        removal: 'Removal efficiency',
      },
    },
    origins: {
      title: 'Expected containment by origin',
      summary: ({ inPlace }: ContainmentView): string =>
        inPlace.of === 0
          ? 'No defect has both an origin and a known stage.'
          : `Over all origins: ${shares.ofAll(inPlace)} caught where they should be; ${shares.rate(inPlace)}.`,
      note: 'Expected containment: found at or before the stage where defects of the origin should be caught, of all that are not impossible. Phase containment (ISTQB): found at the very stage where they were made.',
      label: 'Expected containment by origin. Use the arrow keys to walk through them.',
      row: (origin: string, caught: string): string => `${origin}, to be caught at ${caught}`,
      columns: {
        origin: 'Origin',
        made: 'Made at',
        caught: 'To be caught at',
        inPlace: 'In place',
        leaked: 'Leaked',
        impossible: 'Impossible',
        expected: 'Expected containment',
        phase: 'Phase containment',
      },
    },
    stageColumns: { stage: 'Stage', found: 'Found here', reached: 'Found here or later', rate: 'Catch rate' },
    spoken: (name: string, share: Parameters<typeof shares.rate>[0]): string =>
      `${name}: ${shares.ofAll(share)}, ${shares.rate(share)}`,
  };

  function sentenceOf(
    { inPlace, impossible, gates: leaks, origins }: ContainmentView,
    shown: ShownCount,
  ): string {
    const { found, of } = inPlace;
    if (of === 0)
      return impossible === 0
        ? 'No defect has both an origin and a known discovery stage yet, so nobody can say which gate should have caught it.'
        : `All ${shown('impossible', impossible)} ${format.plural(impossible, DEFECTS)} with an origin and a known stage were found before they can have been made: one of the two tags is wrong.`;
    const judged = origins.filter(({ expectedContainment }) => expectedContainment.of > 0);
    const [only] = judged;
    const subject = judged.length === 1 && only ? `${only.origin}: ` : '';
    const all = `${shown('judged', of)} ${format.plural(of, DEFECTS)} with an origin and a known stage`;
    const were = format.plural(of, { one: 'was', other: 'were' });
    const tooFew = inPlace.state === 'too few' ? ' Too few for a rate.' : '';
    if (found === of)
      return `${subject}${of === 1 ? all : `All ${all}`} ${were} caught where ${of === 1 ? 'it' : 'they'} should be.${tooFew}`;
    const past = leakWords(leaks, of - found, shown);
    if (found === 0)
      return `${subject}${of === 1 ? `${all} was not` : `None of ${all} was`} caught where ${of === 1 ? 'it' : 'they'} should be; ${past}.${tooFew}`;
    const share =
      inPlace.state === 'rate' ? `${format.percent(inPlace.rate)} of` : `${shown('in place', found)} of`;
    return `${subject}${share} ${all} were caught where they should be; ${past}.${tooFew}`;
  }

  /** Which gate should have caught the leaked ones: never "most" unless it is more than half. */
  function leakWords(leaks: ContainmentView['gates'], leaked: number, shown: ShownCount): string {
    const most = Math.max(...leaks.map((gate) => gate.leaked));
    const worst = leaks.filter((gate) => gate.leaked === most);
    const [first] = worst;
    if (!first) return `${shown('leaked', leaked)} leaked`;
    if (leaks.length === 1)
      return leaked === 1
        ? `${first.stage} should have caught it`
        : `${first.stage} should have caught all ${shown('leaked', leaked)} that leaked`;
    if (worst.length > 1)
      return `${format.list(worst.map(({ stage }) => stage))} should have caught equally many of those that leaked (${count(most)} each of ${shown('leaked', leaked)})`;
    const part = `(${shown({ leakedPast: first.stage }, most)} of ${shown('leaked', leaked)})`;
    return most * 2 > leaked
      ? `${first.stage} should have caught most of those that leaked ${part}`
      : `${first.stage} should have caught more of those that leaked than any other gate ${part}`;
  }
}

const DEFECTS = { one: 'defect', other: 'defects' };

const VERDICTS = { impossible: 'impossible', 'in place': 'in place' };

const COLUMNS = {
  'before release': 'Before release, stage unknown',
  'after release, stage unknown': 'After release, stage unknown',
  'no discovery': 'No discovery',
};
