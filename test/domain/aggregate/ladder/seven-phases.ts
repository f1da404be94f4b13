import { found, frame, ladder, origin, tables } from './frames';

// metrics.md, section 7, *Check*: seven phases, each both origin and stage; a row for each stage, the defects it found
// by origin. The figures were recomputed apart from this code.
export const FOUND_BY_ORIGIN = [
  [40],
  [10, 20],
  [40, 40, 40],
  [60, 10, 40, 80],
  [60, 30, 30, 60, 20],
  [30, 10, 30, 30, 0, 10],
  [5, 0, 6, 7, 0, 0, 6],
];
export const PHASES = ['I0', 'I1', 'I2', 'UT', 'CT', 'ST', 'Field'];
const LADDER = ladder(PHASES, 6);
const ORIGINS = PHASES.map((phase) => origin(phase, phase, phase));
export const DEFECTS = FOUND_BY_ORIGIN.flatMap((row, stage) =>
  row.flatMap((count, made) =>
    Array.from({ length: count }, () => found(LADDER, ORIGINS[made] ?? null, stage)),
  ),
);
export const { matrix } = tables(frame(LADDER, ORIGINS), DEFECTS);
