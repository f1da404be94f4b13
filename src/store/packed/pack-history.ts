import type { DefectFacts, DiscoveryEdit, StatusMove, WorkflowStep } from '../../domain/facts';
import { type Sparse, startsOf, valueAt } from './columns';
import { countIn, Dictionary, readAll, readIds, writeAll, writeIds } from './dictionary';
import type { NumberReader, NumberWriter } from './numbers';

type Of = Pick<DefectFacts, 'created' | 'history'>;
/** A step without its instant: few different ones occur. */
type Shape = Omit<WorkflowStep, 'at'>;

/** Writes the steps of all defects; an instant is told by what has passed since the defect was created. */
export function writeSteps(writer: NumberWriter, defects: readonly Of[]): void {
  const steps = defects.flatMap(({ created, history }) =>
    (history?.steps ?? []).map((step) => ({ ...step, after: step.at - created })),
  );
  const shapes = new Dictionary<Shape>(keyOfShape);
  const codes = steps.map((step) => shapes.codeOf(step));
  writer.write(defects.map(({ history }) => history?.steps.length ?? 0));
  writer.write(steps.map(({ after }) => after));
  writer.write([shapes.values.length]);
  const moves = shapes.values.map((shape) => shape.moves);
  writer.write(moves.map(({ length }) => length));
  writer.write(moves.flat().map(({ from }) => from ?? NaN));
  writer.write(moves.flat().map(({ to }) => to ?? NaN));
  writer.write(shapes.values.map(({ resolutionCleared }) => Number(resolutionCleared)));
  writeAll(
    writer,
    shapes.values.map(({ fixed }) => fixed),
  );
  writer.write(codes);
}

export function readSteps(reader: NumberReader, created: Float64Array): Sparse<WorkflowStep> {
  const starts = startsOf(reader.read(created.length));
  const at = instantsIn(reader, starts, created);
  const shapes = readShapes(reader);
  const codes = new Uint32Array(reader.read(at.length));
  return {
    starts,
    at: (place) => ({ at: at[place] ?? 0, ...(shapes[codes[place] ?? 0] ?? NOTHING) }),
  };
}

/** Writes the edits of the discovery field of all defects, as steps are. */
export function writeEdits(writer: NumberWriter, defects: readonly Of[]): void {
  const edits = defects.flatMap(({ created, history }) =>
    (history?.discoveryEdits ?? []).map((edit) => ({ ...edit, after: edit.at - created })),
  );
  writer.write(defects.map(({ history }) => history?.discoveryEdits.length ?? 0));
  writer.write(edits.map(({ after }) => after));
  writeIds(
    writer,
    edits.map(({ from }) => from),
  );
  writeIds(
    writer,
    edits.map(({ to }) => to),
  );
}

export function readEdits(reader: NumberReader, created: Float64Array): Sparse<DiscoveryEdit> {
  const starts = startsOf(reader.read(created.length));
  const at = instantsIn(reader, starts, created);
  const from = readIds(reader, at.length);
  const to = readIds(reader, at.length);
  return {
    starts,
    at: (place) => ({ at: at[place] ?? 0, from: valueAt(from, place), to: valueAt(to, place) }),
  };
}

const NOTHING: Shape = { moves: [], resolutionCleared: false, fixed: [] };

function keyOfShape({ moves, resolutionCleared, fixed }: Shape): string {
  return JSON.stringify([moves.map(({ from, to }) => [from, to]), resolutionCleared, fixed]);
}

function readShapes(reader: NumberReader): readonly Shape[] {
  const count = countIn(reader);
  const lengths = Array.from(reader.read(count));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const [froms, tos] = [reader.read(total), reader.read(total)];
  const cleared = reader.read(count);
  const fixed = readAll(reader, count);
  let next = 0;
  const moveAt = (place: number): StatusMove => ({ from: idOf(froms[place]), to: idOf(tos[place]) });
  return lengths.map((length, shape) => ({
    moves: Array.from({ length }, () => moveAt(next++)),
    resolutionCleared: cleared[shape] === 1,
    fixed: fixed[shape] ?? [],
  }));
}

function instantsIn(
  reader: NumberReader,
  starts: Sparse<unknown>['starts'],
  created: Float64Array,
): Float64Array {
  const at = reader.read(starts.at(-1) ?? 0);
  for (let defect = 0; defect < created.length; defect++)
    for (let place = starts[defect] ?? 0; place < (starts[defect + 1] ?? 0); place++)
      at[place] = (at[place] ?? 0) + (created[defect] ?? 0);
  return at;
}

function idOf(id: number | undefined): number | null {
  return id === undefined || Number.isNaN(id) ? null : id;
}
