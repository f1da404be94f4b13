import { fold, type Matcher } from './names';
import type { OwnRule, Settings } from './settings';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName, stageIndex } from './stage';

/** The ladder with everything that names its stages. */
export type LadderSettings = Pick<Settings, 'ladder' | 'discovery' | 'origins' | 'inference'>;

/** Something of the settings that names a stage, besides the release line and the boundary. */
export type StageUse =
  | { readonly kind: 'discovery'; readonly options: readonly Matcher[] }
  | { readonly kind: 'origin'; readonly name: string; readonly part: 'introduced' | 'caught' }
  | { readonly kind: 'own rule'; readonly rule: OwnRule };

/** Why a stage cannot have a name; `reserved` names mean a side of the release line. */
export type StageNameProblem = 'empty' | 'long' | 'twice' | 'reserved';

const LONGEST_NAME = 255;
export const FEWEST_STAGES = 2;
export const MOST_STAGES = 20;

/** @param index of the stage that is to have the name; null: of a new one */
export function stageNameProblem(
  stages: readonly string[],
  name: string,
  index: number | null,
): StageNameProblem | null {
  if (name.trim() === '') return 'empty';
  if (name.trim().length > LONGEST_NAME) return 'long';
  if (isSide(name)) return 'reserved';
  return stages.some((stage, at) => at !== index && fold(stage) === fold(name)) ? 'twice' : null;
}

/** What names a stage, in the order of the settings. */
export function usesOfStage(settings: LadderSettings, index: number): readonly StageUse[] {
  const stage = stageAt(settings, index);
  const names = (range: RangeName): boolean =>
    typeof range === 'string'
      ? !isSide(range) && isSame(range, stage)
      : isSame(range.from, stage) || isSame(range.to, stage);
  return [
    ...settings.discovery
      .filter(({ range }) => names(range))
      .map(({ options }): StageUse => ({ kind: 'discovery', options })),
    ...settings.origins.flatMap((origin) =>
      (['introduced', 'caught'] as const)
        .filter((part) => isSame(origin[part], stage))
        .map((part): StageUse => ({ kind: 'origin', name: origin.name, part })),
    ),
    ...settings.inference.ownRules
      .filter(({ range }) => names(range))
      .map((rule): StageUse => ({ kind: 'own rule', rule })),
  ];
}

/** Gives a stage another name; whatever names the stage goes with it. The name is one without a problem. */
export function renameStage<S extends LadderSettings>(settings: S, index: number, name: string): S {
  const old = stageAt(settings, index);
  const to = name.trim();
  const stages = settings.ladder.stages.with(index, to);
  const renamed = (given: string): string => (isSame(given, old) ? to : given);
  return withNames({ ...settings, ladder: { ...settings.ladder, stages } }, renamed);
}

/**
 * Moves a stage to another place. The release line and the boundary keep theirs between the others: a stage goes to
 * the other side by passing one of them, and neither ends at an end of the ladder.
 */
export function moveStage<S extends LadderSettings>(settings: S, from: number, to: number): S {
  const moved = stageAt(settings, from);
  const stages = settings.ladder.stages.toSpliced(from, 1).toSpliced(to, 0, moved);
  const placed = (line: number): number => {
    const wasAbove = from < line;
    const others = wasAbove ? line - 1 : line;
    return to < others || (to === others && wasAbove) ? others + 1 : others;
  };
  return withLadder(settings, stages, placed);
}

/** Puts a new stage after another, on the same side of every line; after −1 it is the first. */
export function addStage<S extends LadderSettings>(settings: S, name: string, after: number): S {
  const stages = settings.ladder.stages.toSpliced(after + 1, 0, name.trim());
  return withLadder(settings, stages, (line) => (after < line ? line + 1 : line));
}

/** Takes a stage off the ladder; what named it names the heir from then on. */
export function removeStage<S extends LadderSettings>(settings: S, index: number, heir: number): S {
  const gone = stageAt(settings, index);
  const other = stageAt(settings, heir);
  const inherited = withNames(settings, (given) => (isSame(given, gone) ? other : given));
  const lines = { ladder: settings.ladder };
  const stages = settings.ladder.stages.toSpliced(index, 1);
  return withLadder({ ...inherited, ...lines }, stages, (line) => (index < line ? line - 1 : line));
}

/** Moves the release line or the boundary to before another stage; the first can be after neither. */
export function moveLine<S extends LadderSettings>(
  settings: S,
  line: 'releaseLine' | 'boundary',
  to: number,
): S {
  return { ...settings, ladder: { ...settings.ladder, [line]: stageAt(settings, to) } };
}

/** The ladder with other stages, both lines where `placed` puts them, and ranges that rise. */
function withLadder<S extends LadderSettings>(
  settings: S,
  stages: readonly string[],
  placed: (line: number) => number,
): S {
  const lineAt = (name: string): string => {
    const line = stageIndex(settings.ladder.stages, name) ?? 1;
    return stages[Math.min(Math.max(placed(line), 1), stages.length - 1)] ?? name;
  };
  const { releaseLine, boundary } = settings.ladder;
  const ladder = { stages, releaseLine: lineAt(releaseLine), boundary: lineAt(boundary) };
  return withNames({ ...settings, ladder }, (name) => name);
}

/** Settings with each name of a stage replaced, and each range from the earlier to the later. */
function withNames<S extends LadderSettings>(settings: S, renamed: (name: string) => string): S {
  const { ladder } = settings;
  const range = (given: RangeName): RangeName => {
    if (typeof given === 'string') return isSide(given) ? given : renamed(given);
    const [from, to] = [renamed(given.from), renamed(given.to)];
    const [a, b] = [stageIndex(ladder.stages, from), stageIndex(ladder.stages, to)];
    return a !== null && b !== null && a > b ? { from: to, to: from } : { from, to };
  };
  return {
    ...settings,
    ladder: { ...ladder, releaseLine: renamed(ladder.releaseLine), boundary: renamed(ladder.boundary) },
    discovery: settings.discovery.map((value) => ({ ...value, range: range(value.range) })),
    origins: settings.origins.map((origin) => ({
      ...origin,
      introduced: renamed(origin.introduced),
      caught: renamed(origin.caught),
    })),
    inference: {
      ...settings.inference,
      ownRules: settings.inference.ownRules.map((rule) => ({ ...rule, range: range(rule.range) })),
    },
  };
}

function stageAt({ ladder }: LadderSettings, index: number): string {
  const stage = ladder.stages[index];
  if (stage === undefined) throw new RangeError(`the ladder has no stage ${index}`);
  return stage;
}

function isSide(name: string): boolean {
  return fold(name) === BEFORE_RELEASE || fold(name) === AFTER_RELEASE;
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
