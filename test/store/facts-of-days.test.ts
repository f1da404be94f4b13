import type { DefectFacts, LinkFact } from '../../src/domain/facts';
import { DAYS_THAT_TELL_OF_SPIKES } from '../../src/domain/aggregate/companions/import-spikes';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { type AuditPiece, auditPiece } from '../../src/domain/export/audit-piece';
import type { AuditPosition } from '../../src/domain/export/audit-position';
import { requests } from '../../src/contract/calls';
import { facts, factsOfDays } from '../../src/store/facts';
import { type IndexState, laneToReport, loadIndexState } from '../../src/store/index-state';
import { coverLanes, loadToPack, rebuildWindows, type WantedWindow } from '../../src/store/segment-build';
import { LaneCache } from '../../src/store/segment-cache';
import { saveDefects } from '../../src/store/defects';
import { saveNames } from '../../src/store/fact-names';
import { saveLinked } from '../../src/store/linked-issues';
import { createProject } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { seededRandom } from '../../sandbox/seeded-random';
import { enable, shopSite } from '../support/site';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2022-01-01') / DAY_MS;
const DEFECTS = 400;
const IMPORTED = 120;
/** The first id of the other project's defects. */
const ELSEWHERE = 5000;
/** So few that many are told of by one defect and tell of another. */
const OTHERS = 60;
const DUPLICATES = 5;
/** What is imported is not inferred: then the days round a defect matter to it. */
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  inference: { ...DEFAULT_SETTINGS.inference, onImportSpikes: false },
};
let sandbox: Sandbox;
let code: (() => Promise<void>) | null = null;
let shopId: number;
let bankId: number;
let versionId: number;

beforeAll(async () => {
  const { site, clock, shop, release } = shopSite();
  versionId = Number(release.id);
  sandbox = await openSandbox(site, clock, {
    appModule: async () => {
      const app = await import('../../src/index');
      return {
        ...app,
        resolver: (payload: never, context: never) => (code ? code() : app.resolver(payload, context)),
      };
    },
  });
  const bank = createProject(site, { key: 'BANK' });
  [shopId, bankId] = [Number(shop.id), Number(bank.id)];
  await enable(sandbox, shop, bank);
});
afterAll(() => sandbox.close());

/** Runs code as a function of the app, on Forge SQL. */
async function inApp<T>(run: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  code = async () => {
    result = { value: await run() };
  };
  await sandbox.platform.invoke('resolver', 'any');
  if (!result) throw new Error('the code did not end');
  return result.value;
}

async function shopIndex(): Promise<IndexState> {
  const index = await loadIndexState(shopId);
  if (!index) throw new Error('SHOP is not enabled');
  return index;
}

/**
 * Most of a year's defects, one day of which is an import, with links across them and to defects of another project:
 * chains, rings, told by one end, by the other or by both.
 */
function someMonths(): { readonly own: readonly DefectFacts[]; readonly others: readonly DefectFacts[] } {
  const random = seededRandom(9);
  const links = new Map<number, LinkFact[]>();
  const tell = (direction: LinkFact['direction'], from: number, issueId: number): void => {
    links.set(from, [...(links.get(from) ?? []), { typeId: DUPLICATES, direction, issueId }]);
  };
  const any = (): number => 1 + Math.floor(random() * DEFECTS);
  for (let each = 0; each < DEFECTS / 3; each++) {
    const [from, to] = [any(), random() < 0.5 ? any() : ELSEWHERE + (any() % OTHERS)];
    const told = random();
    if (told < 0.6) tell('outward', from, to);
    if (told > 0.4) tell('inward', to, from);
    if (random() < 0.2) tell('outward', to, from);
  }
  const made = (at: number): DefectFacts => {
    const day = at < DEFECTS ? FIRST_DAY + Math.floor(random() * 300) : FIRST_DAY + 200;
    const none = { severityId: null, discoveryId: null, originId: null, mechanismId: null };
    const unmapped = { typeOptionId: null, areaOptionId: null, preventionOptionId: null };
    return {
      ...{ ...none, ...unmapped, resolutionId: random() < 0.2 ? 20 : null, resolved: null, history: null },
      ...{
        affected: at % 2 === 0 ? [versionId] : [],
        fixed: [],
        components: [],
        labels: [],
        typeId: 10,
        statusId: 1,
      },
      ...{ id: at + 1, number: at + 1, created: day * DAY_MS + Math.floor(random() * DAY_MS) },
      links: links.get(at + 1) ?? [],
    };
  };
  return {
    own: Array.from({ length: DEFECTS + IMPORTED }, (_, at) => made(at)),
    others: [...links.keys()].filter((id) => id >= ELSEWHERE).map((id) => made(id - 1)),
  };
}

/** The audit of slices of a window each, each in an invocation of its own. */
async function auditOfSlices(): Promise<{ readonly csv: string; readonly pieces: number }> {
  const csv: string[] = [];
  for (let after: AuditPosition | null = null; ;) {
    const piece: AuditPiece = await inApp(() => pieceAfter(after));
    csv.push(piece.csv);
    after = piece.last && requests['audit-export'].shape.after.parse({ ...piece.last, rows: 0 });
    if (after === null) return { csv: csv.join(''), pieces: csv.length };
  }
}

async function pieceAfter(after: AuditPosition | null): Promise<AuditPiece> {
  const { facts: some, lastDay } = await factsOfDays(
    await shopIndex(),
    after?.day ?? null,
    DAYS_THAT_TELL_OF_SPIKES,
    1,
  );
  return auditPiece(some, SETTINGS, after, { bytes: Infinity, rows: 100, lastDay });
}

async function auditOfAll(): Promise<string> {
  const all = await facts(await shopIndex());
  return auditPiece(all, SETTINGS, null, { bytes: Infinity, rows: Infinity }).csv;
}

const forget = async (): Promise<void> => {
  new LaneCache(shopId, laneToReport(await shopIndex())).clear();
};

test('the audit of a few days at a time is that of all: from rows, from copies, from some of both, and from memory', async () => {
  const whole = await inApp(async () => {
    const lane = laneToReport(await shopIndex());
    await saveNames(shopId, [{ kind: 'linkTypes', id: DUPLICATES, name: 'Duplicate' }]);
    const { own, others } = someMonths();
    const seen = Date.now();
    await saveDefects(own.map((each) => ({ projectId: shopId, lane, seen, facts: each })));
    await saveDefects(others.map((each) => ({ projectId: bankId, lane, seen, facts: each })));
    const told = new Set(own.flatMap(({ links }) => links.map(({ issueId }) => issueId)));
    const known = others.filter(({ id }) => told.has(id));
    await saveLinked(
      shopId,
      seen,
      known.map(({ id, typeId, created }) => ({ id, typeId, created, serviceRequest: false })),
    );
    return auditOfAll();
  });
  expect(whole.match(/,duplicate,/g)?.length).toBeGreaterThan(30);
  expect(whole.match(/,release date,/g)?.length).toBeGreaterThan(100);
  expect(whole.match(/,2022-07-20,.*,release date,/g)).toBeNull();
  expect((await auditOfSlices()).csv).toBe(whole);

  const windows = await inApp(windowsToPack);
  await inApp(() => rebuildWindows(windows.filter((_, at) => at % 5 > 0)));
  expect((await auditOfSlices()).csv).toBe(whole);
  await inApp(() => rebuildWindows(windows));
  await inApp(forget);
  const { csv, pieces } = await auditOfSlices();
  expect(csv).toBe(whole);
  expect(pieces).toBeGreaterThan(18);
  await inApp(auditOfAll);
  expect((await auditOfSlices()).csv).toBe(whole);
});

/** All of them: every row was just written. */
async function windowsToPack(): Promise<readonly WantedWindow[]> {
  await coverLanes(shopId, (await loadToPack(shopId, Date.now())).uncovered);
  return (await loadToPack(shopId, Date.now())).windows;
}

describe('linked issues', () => {
  const request = { id: 90_001, typeId: 7, created: 1000, serviceRequest: true };
  const story = { id: 90_002, typeId: 8, created: 2000, serviceRequest: false };
  const read = async (asked?: 'all' | 'service requests') => {
    const all = await inApp(async () => {
      await saveLinked(shopId, Date.now(), [request, story]);
      return facts(await shopIndex(), asked);
    });
    if (!all.linkedIssues) throw new Error('no linked issue was read');
    return { ...all, linkedIssues: all.linkedIssues };
  };

  test('are found by id, also those that are defects of the project themselves', async () => {
    const { linkedIssues, defects } = await read();
    expect([linkedIssues.get(request.id), linkedIssues.get(story.id)]).toEqual([request, story]);
    expect([linkedIssues.has(story.id), linkedIssues.has(90_003)]).toEqual([true, false]);
    const all = [...defects];
    const targets = new Set(all.flatMap(({ links }) => links.map(({ issueId }) => issueId)));
    const own = all.filter(({ id }) => targets.has(id));
    expect(own.length).toBeGreaterThan(0);
    for (const { id, typeId, created } of own)
      expect(linkedIssues.get(id)).toEqual({ id, typeId, created, serviceRequest: false });
  });

  test('that are no service requests are not read unless they are asked for, and then not told to be none', async () => {
    const { linkedIssues } = await read('service requests');
    expect([...linkedIssues.values()]).toEqual([request]);
    expect(() => linkedIssues.get(story.id)).toThrow('only service requests were read');
    expect(() => linkedIssues.has(request.id)).toThrow('only service requests were read');
  });
});
