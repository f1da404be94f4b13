import fc from 'fast-check';
import { classify } from '../../src/domain/classify/classify';
import { duplicatesByLink } from '../../src/domain/classify/duplicates';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { meaningOf } from '../../src/domain/normalise/meaning';
import type { Settings } from '../../src/domain/settings';
import { outcomeOf } from '../../src/domain/stage';
import {
  CLONERS_LINK,
  defect,
  DUPLICATE,
  DUPLICATE_LINK,
  FIXED,
  INVALID,
  project,
  settings,
  version,
} from './build';

function classified(facts: DefectFacts, versions: VersionFacts[] = [], chosen: Settings = settings()) {
  return classify(facts, new Set(), meaningOf(project(versions, []), chosen));
}
const outcome = (facts: DefectFacts, versions: VersionFacts[] = []) => classified(facts, versions).outcome;

describe('the release-date rule', () => {
  const shipped = version(1, '2024-03-01');
  test.each([
    ['2024-02-29', 'contained'],
    ['2024-03-01', 'contained'],
    ['2024-03-02', 'escaped'],
  ])('created on %s against a release of 2024-03-01: %s', (created, expected) => {
    expect(outcome(defect(created, { affected: [1] }), [shipped])).toBe(expected);
  });

  test('the earliest shipped affected version decides', () => {
    const versions = [version(1, '2024-05-01'), version(2, '2024-03-01')];
    expect(outcome(defect('2024-04-01', { affected: [1, 2] }), versions)).toBe('escaped');
  });

  test('the date of an unreleased version is a plan, even in the past', () => {
    const plan = version(1, '2024-03-01', { released: false });
    expect(outcome(defect('2024-04-01', { affected: [1] }), [plan])).toBe('contained');
    expect(outcome(defect('2024-04-01', { affected: [1, 2] }), [plan, version(2, '2024-02-01')])).toBe(
      'escaped',
    );
  });

  test('the released flag alone, no version, and a version nobody knows decide nothing', () => {
    expect(outcome(defect('2024-04-01', { affected: [1] }), [version(1, null)])).toBe('unclassified');
    expect(outcome(defect('2024-04-01'))).toBe('unclassified');
    expect(outcome(defect('2024-04-01', { affected: [99] }), [shipped])).toBe('unclassified');
  });

  test('a version that is not a release is looked through', () => {
    const sprint = version(1, '2024-03-01', { name: '2024 Sprint 5' });
    const chosen = settings({
      releases: { ...settings().releases, notReleases: [], excludeSuggested: true },
    });
    expect(classified(defect('2024-04-01', { affected: [1] }), [sprint], chosen).outcome).toBe(
      'unclassified',
    );
    const byId = settings({
      releases: { ...settings().releases, notReleases: [{ id: '1' }], excludeSuggested: false },
    });
    expect(classified(defect('2024-04-01', { affected: [1] }), [sprint], byId).outcome).toBe('unclassified');
    expect(outcome(defect('2024-04-01', { affected: [1] }), [sprint])).toBe('escaped');
  });

  test('the day of creation is the one of the time zone', () => {
    const late = defect('2024-03-01', { affected: [1], created: Date.parse('2024-03-01T23:00:00Z') });
    expect(outcome(late, [shipped])).toBe('contained');
    expect(classified(late, [shipped], settings({ timeZone: 'Asia/Tokyo' })).outcome).toBe('escaped');
  });
});

describe('tags', () => {
  test('a tag wins over every rule, an unmapped tag is unclassified and never inferred', () => {
    const tagged = (discoveryId: number) =>
      classified(defect('2024-04-01', { affected: [1], discoveryId }), [version(1, '2024-03-01')]);
    expect(tagged(101)).toMatchObject({ outcome: 'contained', discovery: { provenance: 'tagged' } });
    expect(tagged(105)).toMatchObject({
      outcome: 'unclassified',
      discovery: { provenance: 'none', unmapped: true },
    });
    expect(tagged(103)).toMatchObject({ outcome: 'escaped', discovery: { range: { from: 8, to: 9 } } });
    expect(tagged(104)).toMatchObject({ outcome: 'contained', discovery: { range: { from: 0, to: 7 } } });
  });

  test("the project's own rules come before the release date", () => {
    const chosen = settings({
      inference: {
        ...settings().inference,
        enabled: true,
        releaseDate: true,
        ownRules: [{ label: 'SUPPORT', range: 'after release' }],
      },
    });
    const versions = [version(1, '2024-03-01')];
    expect(classified(defect('2024-02-01', { affected: [1], labels: [2] }), versions, chosen)).toMatchObject({
      outcome: 'escaped',
      discovery: { rule: 'own rule' },
    });
    expect(classified(defect('2024-02-01', { affected: [1] }), versions, chosen)).toMatchObject({
      outcome: 'contained',
      discovery: { rule: 'release date' },
    });
  });

  test('a link to a service request says after release: below own rules, above the release date', () => {
    const request = { id: 900, typeId: 2, created: 0, serviceRequest: true };
    const facts = {
      ...project([version(1, '2024-03-01')], []),
      linkedIssues: new Map([
        [900, request],
        [901, { ...request, id: 901, serviceRequest: false }],
      ]),
    };
    const found = (issueId: number, change: Partial<Settings['inference']> = {}, labels: number[] = []) => {
      const chosen = settings({ inference: { ...settings().inference, ...change } });
      const links = [{ typeId: CLONERS_LINK, direction: 'inward' as const, issueId }];
      const given = defect('2024-02-01', { affected: [1], links, labels });
      return classify(given, new Set(), meaningOf(facts, chosen));
    };
    expect(found(900)).toMatchObject({ outcome: 'escaped', discovery: { rule: 'service desk' } });
    expect(found(901)).toMatchObject({ outcome: 'contained', discovery: { rule: 'release date' } });
    expect(found(900, { serviceDesk: false })).toMatchObject({ discovery: { rule: 'release date' } });
    const own = { ownRules: [{ label: 'SUPPORT', range: 'UAT' }] };
    expect(found(900, own, [2])).toMatchObject({ outcome: 'contained', discovery: { rule: 'own rule' } });
  });

  test('without inference only tags classify', () => {
    const chosen = settings({
      inference: { ...settings().inference, enabled: false, releaseDate: true, ownRules: [] },
    });
    const versions = [version(1, '2024-03-01')];
    expect(classified(defect('2024-04-01', { affected: [1] }), versions, chosen).outcome).toBe(
      'unclassified',
    );
  });
});

test('where the boundary is not at the release line, only a range of one stage says anything', () => {
  const ladder = { stages: ['a', 'b', 'c', 'd'], releaseLine: 2, boundary: 1 };
  expect(outcomeOf({ from: 2, to: 3 }, ladder)).toBe('unclassified');
  expect(outcomeOf({ from: 0, to: 0 }, ladder)).toBe('contained');
  expect(outcomeOf({ from: 1, to: 1 }, ladder)).toBe('escaped');
  const atLine = { ...ladder, boundary: 2 };
  expect(outcomeOf({ from: 2, to: 3 }, atLine)).toBe('escaped');
  expect(outcomeOf({ from: 0, to: 1 }, atLine)).toBe('contained');
  expect(outcomeOf({ from: 1, to: 2 }, atLine)).toBe('unclassified');
  expect(outcomeOf(null, atLine)).toBe('unclassified');
});

describe('scope', () => {
  const row = (facts: Partial<DefectFacts>, change: Partial<Settings['scope']> = {}) =>
    classified(
      defect('2024-04-01', facts),
      [version(1, '2024-03-01')],
      settings({ scope: { ...settings().scope, ...change } }),
    ).row;

  test('each row is asked in its order', () => {
    expect(row({ resolutionId: DUPLICATE })).toBe('duplicate');
    expect(row({ resolutionId: INVALID })).toBe('rejected');
    expect(row({ resolutionId: INVALID, labels: [1] }, { accepted: { labels: ['Known'] } })).toBe('rejected');
    expect(
      row(
        { labels: [1], statusId: 2 },
        { accepted: { labels: ['Known'] }, unconfirmed: { statuses: ['reported'] } },
      ),
    ).toBe('accepted');
    expect(row({ statusId: 2 }, { unconfirmed: { statuses: ['reported'] } })).toBe('unconfirmed');
    expect(row({ severityId: 4 }, { severityFloor: 'medium' })).toBe('below the floor');
    expect(row({ affected: [1], mechanismId: 201 })).toBe('not preventable');
    expect(row({ resolutionId: FIXED })).toBe('in scope');
  });

  test('unknown resolutions, unmapped and missing severities, and contained not-preventable ones are in scope', () => {
    expect(row({ resolutionId: 999 })).toBe('in scope');
    expect(row({ severityId: 5 }, { severityFloor: 'critical' })).toBe('in scope');
    expect(row({ severityId: null }, { severityFloor: 'critical' })).toBe('in scope');
    expect(row({ discoveryId: 101, mechanismId: 201 })).toBe('in scope');
    expect(row({ affected: [1], mechanismId: 201 }, { countNotPreventable: true })).toBe('in scope');
    expect(row({ affected: [1], mechanismId: 202 })).toBe('in scope');
  });
});

describe('duplicates by link', () => {
  const link = (issueId: number, typeId = DUPLICATE_LINK, direction: 'outward' | 'inward' = 'outward') => ({
    typeId,
    direction,
    issueId,
  });
  const duplicates = (...issues: { id: number; links: DefectFacts['links']; resolutionId?: number }[]) => {
    const all = issues.map((issue) => ({ resolutionId: null, ...issue }));
    return [...duplicatesByLink(all, meaningOf(project([], []), settings()))].sort((a, b) => a - b);
  };

  test('the outward side is the duplicate, if its other end is stored; a clone is none', () => {
    expect(
      duplicates({ id: 1, links: [link(2)] }, { id: 2, links: [link(1, DUPLICATE_LINK, 'inward')] }),
    ).toEqual([1]);
    expect(duplicates({ id: 1, links: [link(99)] })).toEqual([]);
    expect(duplicates({ id: 1, links: [link(2, CLONERS_LINK)] }, { id: 2, links: [] })).toEqual([]);
  });

  test('a link told by one end only counts all the same', () => {
    expect(duplicates({ id: 1, links: [] }, { id: 2, links: [link(1, DUPLICATE_LINK, 'inward')] })).toEqual([
      1,
    ]);
    expect(duplicates({ id: 2, links: [link(99, DUPLICATE_LINK, 'inward')] })).toEqual([]);
  });

  test('in a ring the lowest id among those not resolved as duplicate stays', () => {
    const ring = (first?: number) =>
      duplicates(
        { id: 1, links: [link(2)], ...(first === undefined ? {} : { resolutionId: first }) },
        { id: 2, links: [link(3)] },
        { id: 3, links: [link(1)] },
      );
    expect(ring()).toEqual([2, 3]);
    expect(ring(DUPLICATE)).toEqual([1, 3]);
  });

  test('a ring that duplicates a stored issue outside it counts once, outside', () => {
    expect(
      duplicates({ id: 1, links: [link(2)] }, { id: 2, links: [link(1), link(3)] }, { id: 3, links: [] }),
    ).toEqual([1, 2]);
  });

  test('a long chain leaves one, whatever the order', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ id: i + 1, links: [link(i)] }));
    expect(duplicates(...chain)).toHaveLength(19_999);
  });

  test('some issue of every ring stays unless all are resolved as duplicate, in any order of reading', () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(graph, fc.integer(), (edges, seed) => {
        const issues = Array.from({ length: 8 }, (_, id) => ({
          id,
          links: edges.filter(([from]) => from === id).map(([, to]) => link(to)),
        }));
        const found = duplicates(...issues);
        const shuffled = [...issues].sort((a, b) => ((a.id * 7 + seed) % 8) - ((b.id * 7 + seed) % 8));
        expect(duplicates(...shuffled)).toEqual(found);
        expect(found.length).toBeLessThan(8);
      }),
    );
  });
});
