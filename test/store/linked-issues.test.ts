import type { DefectFacts, LinkedIssueFacts, LinkFact } from '../../src/domain/facts';
import { rowOf } from '../../src/store/defect-row';
import { loadNeighbours } from '../../src/store/defects';
import { facts } from '../../src/store/facts';
import { type IndexState, type Lane, laneToReport, loadIndexState } from '../../src/store/index-state';
import { type LinkedAndStored, type LinkedAsked, loadLinked } from '../../src/store/linked-issues';
import { DEFECT_COLUMNS } from '../../src/store/statements/defect';
import {
  LINKED_COLUMNS,
  LINKED_ISSUES_A_PAGE as LINKED,
  STORED_LINKED_A_PAGE as STORED,
} from '../../src/store/statements/linked';
import { createIssue, createLink, createProject, moveIssue, updateIssue } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { data, enable, shopSite } from '../support/site';

const DUPLICATE = { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };
/** Of the issues that Jira does not have; as many digits as on a large site. */
const FIRST = 10_000_000;
/** So many of each stored defect are to have room. */
const LINKS_OF_EACH = 25;
const ROWS_AT_ONCE = 1000;

const base = shopSite();
const { site, clock, shop } = base;
const bank = createProject(site, { key: 'BANK' });
let sandbox: Sandbox;
let code: (() => Promise<void>) | null = null;
let statements: string[] = [];

beforeAll(async () => {
  sandbox = await openSandbox(site, clock, {
    appModule: async () => {
      const app = await import('../../src/index');
      return {
        ...app,
        resolver: (payload: never, context: never) => (code ? code() : app.resolver(payload, context)),
      };
    },
    afterStatement: (statement) => void statements.push(statement),
  });
});
afterAll(() => sandbox.close());

/** Runs code as a function of the app, on Forge SQL. */
async function inApp<T>(run: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  code = async () => {
    result = { value: await run() };
  };
  await sandbox.platform.invoke('resolver', 'any');
  code = null;
  if (!result) throw new Error('the code did not end');
  return result.value;
}

async function indexOf({ id }: { readonly id: string }): Promise<IndexState> {
  const index = await loadIndexState(Number(id));
  if (!index) throw new Error(`${id} is not enabled`);
  return index;
}

describe('defects of other projects that links lead to', () => {
  const { bug, story, open, addBug } = base;
  const third = createProject(site, { key: 'THIRD' });
  const other = (project = bank, type = bug) => createIssue(site, { project, type, status: open });
  const own = new Set(['2024-05-02', '2024-05-03', '2024-05-04'].map((day) => addBug(day)));
  const [leads, isLed, tells] = [...own];
  const [outward, inward, beyond, told] = [other(), other(), other(third), other(bank, story)];
  const ids = (...issues: readonly { readonly id: string }[]) =>
    issues.map(({ id }) => Number(id)).sort((a, b) => a - b);
  const ownIds = new Set(ids(...own));

  beforeAll(() => {
    if (!leads || !isLed || !tells) throw new Error('there are no defects');
    const type = site.linkTypes.add(DUPLICATE);
    createLink(site, type, leads, outward);
    createLink(site, type, inward, isLed);
    createLink(site, type, outward, beyond);
    createLink(site, type, tells, told);
  });

  /** The ids of those, and the statements that read them or what is known of linked issues. */
  async function elsewhere() {
    statements = [];
    const { neighbours, linkedIssues } = await inApp(async () => facts(await indexOf(shop)));
    return {
      neighbours: neighbours
        .map(({ id }) => id)
        .filter((id) => !ownIds.has(id))
        .sort((a, b) => a - b),
      linked: [...(linkedIssues ?? [])].map(([id]) => id),
      statements: statements.filter((statement) => statement.includes('linked_issue')),
    };
  }

  test('are not asked for where there is no other project', async () => {
    await enable(sandbox, shop);
    const found = await elsewhere();
    expect(found).toMatchObject({ neighbours: [], linked: ids(outward, inward, told) });
    expect(found.statements).toHaveLength(1);
    expect(found.statements[0]).not.toMatch(/\bdefect\b/);
  });

  test('are those at either end and what they lead to in turn, told with the linked issues', async () => {
    await enable(sandbox, bank, third);
    const found = await elsewhere();
    expect(found).toMatchObject({
      neighbours: ids(outward, inward, beyond),
      linked: ids(outward, inward, told),
    });
    expect(found.statements).toHaveLength(1);
    expect(found.statements[0]).toMatch(/\bdefect\b/);
  });

  test('are so after a move, no longer when they are no defects, and not when their project is disabled', async () => {
    moveIssue(site, outward, third);
    updateIssue(site, inward, { type: story });
    await sandbox.platform.settle();
    expect((await elsewhere()).neighbours).toEqual(ids(outward, beyond));
    await data(sandbox, 'disable-project', { projectId: Number(third.id) });
    const found = await elsewhere();
    expect(found).toMatchObject({ neighbours: [], linked: ids(outward, inward, told) });
    await sandbox.platform.settle();
    expect(await elsewhere()).toEqual(found);
  });
});

describe('what is known of linked issues', () => {
  const both: readonly LinkFact[] = [
    { typeId: 5, direction: 'outward', issueId: FIRST + 9 },
    { typeId: 5, direction: 'inward', issueId: FIRST + 8 },
  ];
  const many = range(0, LINKS_OF_EACH).map((at): LinkFact => ({
    typeId: 10_001,
    direction: 'outward',
    issueId: FIRST + at,
  }));
  /** Apart from the issues of the pages. */
  const APART = 3 * LINKED;
  const few = [
    defect(APART, [], null),
    defect(APART + 1, [], 20),
    defect(APART + 2, both, null),
    defect(APART + 3, both, 20),
  ];

  beforeAll(async () => {
    const onBothSides = range(2 * LINKED - 5, 12);
    const lane = await inApp(async () => laneToReport(await indexOf(bank)));
    const rowsOf = (defects: readonly DefectFacts[], of: Lane) =>
      defects.map((each) => rowOf({ projectId: Number(bank.id), lane: of, seen: clock.now(), facts: each }));
    const read = [...range(0, STORED + 1), ...onBothSides].map((at) => defect(at, many, 20));
    const unread = [defect(APART + 4, [], null)];
    const defects = [...rowsOf([...few, ...read], lane), ...rowsOf(unread, lane === 0 ? 1 : 0)];
    await insert(
      'defect',
      DEFECT_COLUMNS,
      defects.map((row) => DEFECT_COLUMNS.map((column) => row[column])),
    );
  });

  test('comes as it was written, whichever parts of it are empty; what another lane has stored is not told', async () => {
    const issues = await link(1, APART, 5);
    const { issues: found, stored } = await load(1);
    expect([...found.values()]).toEqual(issues);
    expect(stored).toEqual(few.map(({ id, resolutionId, links }) => ({ id, resolutionId, links })));
  });

  test('is nothing where nothing is linked', async () => {
    expect(await load(2)).toEqual({ issues: new Map(), stored: [] });
  });

  test.each([
    ['less of each than a page', { first: 2, linked: LINKED - 1, stored: STORED - 1, pages: 1 }],
    ['a page of issues', { first: 2, linked: LINKED, stored: STORED - 1, pages: 2 }],
    ['a page of stored ones', { first: 1, linked: LINKED - 1, stored: STORED, pages: 2 }],
    ['more of each than a page', { first: 0, linked: LINKED + 1, stored: STORED + 1, pages: 2 }],
    ['stored ones on both sides of a page', { first: LINKED, linked: LINKED + 10, stored: 12, pages: 2 }],
    ['none stored', { first: STORED + 1, linked: 100, stored: 0, pages: 1 }],
  ])('comes in pages: %s', async (_what, { first, linked, stored, pages }) => {
    const issues = await link(first + 100, first, linked);
    statements = [];
    const found = await load(first + 100);
    expect(statements).toHaveLength(pages);
    expect([...found.issues.keys()]).toEqual(idsOf(issues));
    expect(found.stored).toHaveLength(stored);
    expect(idsOf(found.stored)).toEqual(idsOf(await inApp(() => loadNeighbours(idsOf(issues)))));

    statements = [];
    const fewer = await load(first + 100, 'service requests');
    expect(statements).toHaveLength(pages);
    expect([...fewer.issues.values()]).toEqual(issues.filter(({ serviceRequest }) => serviceRequest));
    expect(fewer.stored).toEqual(found.stored);
  });

  /** Makes some issues those that a project's defects link to. */
  async function link(
    projectId: number,
    first: number,
    length: number,
  ): Promise<readonly LinkedIssueFacts[]> {
    const issues = range(first, length).map((at) => {
      const created = 1_700_000_000_000 + at;
      return { id: FIRST + at, typeId: 10_001, created, serviceRequest: at % 2 === 0 };
    });
    const rows = issues.map(({ id, typeId, created, serviceRequest }) => {
      return [projectId, id, clock.now(), typeId, created, Number(serviceRequest)];
    });
    await sandbox.database.pool.query('DELETE FROM linked_issue WHERE project_id = ?', [projectId]);
    await insert('linked_issue', LINKED_COLUMNS, rows);
    return issues;
  }

  function load(projectId: number, asked: LinkedAsked = 'all'): Promise<LinkedAndStored> {
    return inApp(() => loadLinked(projectId, asked, true));
  }

  async function insert(
    table: string,
    columns: readonly string[],
    rows: readonly unknown[][],
  ): Promise<void> {
    const { pool } = sandbox.database;
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await pool.query(`INSERT INTO ${table} (${columns.join()}) VALUES ?`, [
        rows.slice(at, at + ROWS_AT_ONCE),
      ]);
  }
});

function idsOf(all: readonly { readonly id: number }[]): readonly number[] {
  return all.map(({ id }) => id);
}

function range(first: number, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => first + at);
}

function defect(at: number, links: readonly LinkFact[], resolutionId: number | null): DefectFacts {
  const none = { severityId: null, discoveryId: null, originId: null, mechanismId: null, history: null };
  const unmapped = { typeOptionId: null, areaOptionId: null, preventionOptionId: null };
  const lists = { affected: [], fixed: [], components: [], labels: [] };
  return {
    ...{ ...none, ...unmapped, ...lists, links, resolutionId },
    ...{ id: FIRST + at, number: at, created: 1_700_000_000_000, resolved: null, typeId: 10, statusId: 1 },
  };
}
