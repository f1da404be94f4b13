import { classify } from '../../src/domain/classify/classify';
import { scopeRowOf } from '../../src/domain/classify/scope';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { meaningOf } from '../../src/domain/normalise/meaning';
import type { Settings, Severity } from '../../src/domain/settings';
import { outcomeOf } from '../../src/domain/stage';
import { CLONERS_LINK, defect, DUPLICATE, FIXED, INVALID, project, settings, version } from './build';

function classified(facts: DefectFacts, versions: VersionFacts[] = [], chosen: Settings = settings()) {
  return classify(facts, () => false, meaningOf(project(versions, []), chosen));
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

  test('a rule for a component asks components, one for a label labels, and the first that fires decides', () => {
    const found = (ownRules: Settings['inference']['ownRules'], facts: Partial<DefectFacts>) => {
      const chosen = settings({ inference: { ...settings().inference, ownRules } });
      return classified(defect('2024-04-01', facts), [], chosen).discovery;
    };
    const search = { component: 'search', range: 'UAT' } as const;
    const support = { label: { id: '2' }, range: 'Unit test' } as const;
    expect(found([search], { components: [1, 2] })).toMatchObject({ range: { from: 6, to: 6 } });
    expect(found([search], { components: [1], labels: [2] }).provenance).toBe('none');
    expect(found([support], { components: [2] }).provenance).toBe('none');
    const both = { components: [2], labels: [2] };
    expect(found([search, support], both)).toMatchObject({ range: { from: 6, to: 6 } });
    expect(found([support, search], both)).toMatchObject({ range: { from: 3, to: 3 } });
  });

  test('each rule can be switched off alone', () => {
    const off = settings({ inference: { ...settings().inference, releaseDate: false } });
    const versions = [version(1, '2024-03-01')];
    expect(classified(defect('2024-04-01', { affected: [1] }), versions, off).discovery).toEqual({
      provenance: 'none',
      range: null,
      unmapped: false,
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
      return classify(given, () => false, meaningOf(facts, chosen));
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

const MEANING = meaningOf(project([], []), settings());

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

  test('a duplicate by link is one before anything else is asked; a resolution says it whatever the links', () => {
    const byLink = (resolutionId: number | null) =>
      scopeRowOf(defect('2024-04-01', { id: 5, resolutionId }), 'contained', (id) => id === 5, MEANING);
    expect([byLink(null), byLink(INVALID), byLink(DUPLICATE)]).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
  });

  test('the floor itself is not below the floor', () => {
    const rows = (severityFloor: Severity) =>
      [1, 2, 3, 4].map((severityId) => row({ severityId }, { severityFloor }) === 'in scope');
    expect(rows('critical')).toEqual([true, false, false, false]);
    expect(rows('medium')).toEqual([true, true, true, false]);
    expect(rows('low')).toEqual([true, true, true, true]);
  });

  test('below the floor comes before not preventable; only an escape is asked whether it was preventable', () => {
    const facts = { mechanismId: 201, severityId: 4 };
    expect(row({ ...facts, affected: [1] }, { severityFloor: 'high' })).toBe('below the floor');
    expect(row({ ...facts, discoveryId: 105 })).toBe('in scope');
    expect(row({ affected: [1], mechanismId: 999 })).toBe('in scope');
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
