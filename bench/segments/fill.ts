import type { ProjectFacts } from '../../src/domain/facts';
import { rowOf } from '../../src/store/defect-row';
import { saveLinked } from '../../src/store/linked-issues';
import { saveNames } from '../../src/store/fact-names';
import { planToText } from '../../src/store/plan';
import { DEFECT_COLUMNS } from '../../src/store/statements/defect';
import { saveVersions } from '../../src/store/versions';
import { storiesOf } from '../many-facts';
import type { Database } from '../../sandbox/database';

const ROWS_AT_ONCE = 1000;
const DONE = 5;

/** Writes the rows of a project whose back-fill has ended, past the app: a million of them through it take an hour. */
export async function fillDefects(
  { pool }: Database,
  projectId: number,
  key: string,
  { defects }: ProjectFacts,
): Promise<void> {
  const insert = `INSERT INTO defect (${DEFECT_COLUMNS.join(', ')}) VALUES ?`;
  let rows: unknown[][] = [];
  for (const facts of defects) {
    const row = rowOf({ projectId, lane: 0, seen: facts.created, facts });
    rows.push(DEFECT_COLUMNS.map((column) => row[column]));
    if (rows.length < ROWS_AT_ONCE) continue;
    await pool.query(insert, [rows]);
    rows = [];
  }
  if (rows.length > 0) await pool.query(insert, [rows]);
  const plan = planToText({
    ...{ typeIds: [1], filter: null, horizonMonths: null, horizon: null },
    fields: FIELDS,
  });
  const now = Date.UTC(2024, 0, 1);
  await pool.query(
    `INSERT INTO project (project_id, project_key, lane, plan, as_of_ms, run_id, run_state, run_lane, run_plan,
      started_ms, touched_ms) VALUES (?)`,
    [[projectId, key, 0, plan, now, 'filled', DONE, 0, plan, now, now]],
  );
}

const FIELDS = {
  ...{ discovery: null, origin: null, mechanism: null, severity: 'priority' },
  ...{ prevention: null, type: null, area: null },
};

/** Writes what a report needs beside defects; runs in the app. */
export async function saveLists(
  projectId: number,
  { names, versions, defects }: ProjectFacts,
): Promise<number> {
  const stored = (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) =>
    [...names[kind]].map(([id, name]) => ({ kind, id, name })),
  );
  await saveNames(projectId, stored);
  await saveVersions(projectId, Date.now(), versions);
  await saveLinked(projectId, Date.now(), [...storiesOf({ defects })]);
  return stored.length;
}
