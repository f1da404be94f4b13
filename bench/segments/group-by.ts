import type { RowDataPacket } from 'mysql2/promise';
import type { Day } from '../../src/domain/day';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import type { ProjectFacts } from '../../src/domain/facts';
import { type Meaning, meaningOf } from '../../src/domain/normalise/meaning';
import { countBefore } from '../../src/domain/normalise/release';
import { outcomeOf } from '../../src/domain/stage';
import type { Database } from '../../sandbox/database';

/**
 * The numbers of a report by GROUP BY over the table of defects. It is spared what SQL cannot do, or only with sorts
 * of every row: medians, changelogs, rings of duplicates, lists of more than one id, lamps.
 */
export class GroupBy {
  private readonly statements: readonly string[];

  private constructor(
    private readonly database: Database,
    projectId: number,
    meaning: Meaning,
  ) {
    this.statements = statementsOf(classified(projectId, meaning));
  }

  /** Prepares what SQL needs beside the facts: for each day the release before and the one from it on. */
  static async over(database: Database, projectId: number, facts: ProjectFacts): Promise<GroupBy> {
    const meaning = meaningOf(facts, DEFAULT_SETTINGS);
    const { pool } = database;
    await pool.query('DROP TABLE IF EXISTS bench_day');
    await pool.query('CREATE TABLE bench_day (day INT PRIMARY KEY, before_id INT NULL, from_id INT NULL)');
    const [[span]] = await pool.query<RowDataPacket[]>(
      'SELECT MIN(created_day) AS first, MAX(created_day) AS last FROM defect WHERE project_id = ?',
      [projectId],
    );
    const rows: (number | null)[][] = [];
    for (let day = Number(span?.['first']); day <= Number(span?.['last']); day++)
      rows.push(dayRow(day, meaning));
    await pool.query('INSERT INTO bench_day VALUES ?', [rows]);
    return new GroupBy(database, projectId, meaning);
  }

  /** Runs every statement and gives the rows of each. */
  async run(): Promise<readonly (readonly RowDataPacket[])[]> {
    const results: RowDataPacket[][] = [];
    for (const statement of this.statements) {
      const [rows] = await this.database.pool.query<RowDataPacket[]>(statement);
      results.push(rows);
    }
    return results;
  }
}

function dayRow(day: Day, { releases: { inferable } }: Meaning): (number | null)[] {
  return [
    day,
    inferable.shipped[countBefore(day, inferable.shipped) - 1]?.id ?? null,
    inferable.dated[countBefore(day, inferable.dated)]?.id ?? null,
  ];
}

/** Every defect with what it is grouped by. */
function classified(projectId: number, meaning: Meaning): string {
  const tagged = (outcome: string): readonly number[] =>
    [...meaning.discoveryRanges]
      .filter(([, range]) => outcomeOf(range, meaning.ladder) === outcome)
      .map(([id]) => id);
  const unpreventable = [...meaning.mechanisms]
    .filter(([, { preventable }]) => !preventable)
    .map(([id]) => id);
  const outcome = `CASE WHEN d.discovery_id IS NOT NULL THEN
    CASE WHEN d.discovery_id IN ${list(tagged('escaped'))} THEN 'escaped'
      WHEN d.discovery_id IN ${list(tagged('contained'))} THEN 'contained' ELSE 'unclassified' END
    WHEN a.release_day IS NULL THEN 'unclassified' WHEN d.created_day > a.release_day THEN 'escaped' ELSE 'contained' END`;
  const [link] = meaning.duplicateLinkTypes;
  return `(SELECT c.*, CASE
      WHEN c.is_duplicate THEN 'duplicate' WHEN c.resolution_id IN ${list(meaning.rejectedResolutions)} THEN 'rejected'
      WHEN c.outcome = 'escaped' AND c.mechanism_id IN ${list(unpreventable)} THEN 'not preventable' ELSE 'in scope' END AS scope,
    CASE c.outcome WHEN 'escaped' THEN IF(c.affected_day < c.day, c.affected_id, c.before_id)
      WHEN 'contained' THEN CASE WHEN c.affected_day >= c.day THEN c.affected_id WHEN c.fixed_day >= c.day THEN c.fixed_id ELSE c.from_id END
      ELSE CASE WHEN c.affected_day IS NOT NULL THEN c.affected_id WHEN c.fixed_day >= c.day THEN c.fixed_id END END AS shipped_id
  FROM (SELECT d.created_day AS day, d.resolved_ms, d.created_ms, d.resolution_id, d.severity_id, d.mechanism_id, d.origin_id, d.discovery_id,
      d.component_ids AS component, ${outcome} AS outcome, a.version_id AS affected_id, a.release_day AS affected_day,
      f.version_id AS fixed_id, f.release_day AS fixed_day, b.before_id, b.from_id,
      COALESCE(d.resolution_id IN ${list(meaning.duplicateResolutions)}, 0) OR d.links LIKE '${link ?? 0}>%' AS is_duplicate
    FROM defect d
    LEFT JOIN version a ON a.project_id = d.project_id AND a.version_id = CAST(NULLIF(d.affected_ids, '') AS UNSIGNED)
    LEFT JOIN version f ON f.project_id = d.project_id AND f.version_id = CAST(NULLIF(d.fixed_ids, '') AS UNSIGNED)
    LEFT JOIN bench_day b ON b.day = d.created_day
    WHERE d.project_id = ${projectId} AND d.lane = 0 AND d.gone = 0) c) t`;
}

/** The tables of a report; the first is the reconciliation, the second the releases that defects shipped in. */
function statementsOf(from: string): readonly string[] {
  const inScope = (groups: string, where = ''): string =>
    `SELECT ${groups}, COUNT(*) AS n FROM ${from} WHERE scope = 'in scope' ${where} GROUP BY ${groups}`;
  return [
    `SELECT scope, COUNT(*) AS n FROM ${from} GROUP BY scope`,
    inScope('shipped_id, outcome, severity_id'),
    inScope('fixed_id, outcome'),
    inScope('component, outcome'),
    inScope('origin_id, discovery_id, outcome'),
    inScope('day, outcome'),
    inScope('day, severity_id', "AND outcome = 'escaped'"),
    inScope('mechanism_id, origin_id', "AND outcome = 'escaped'"),
    inScope('resolved_ms IS NULL, outcome'),
  ];
}

function list(ids: Iterable<number>): string {
  return `(${[...ids, -1].join()})`;
}
