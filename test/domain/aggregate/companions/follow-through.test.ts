import {
  FollowThroughTally,
  type Prevention,
  preventionOf,
} from '../../../../src/domain/aggregate/companions/follow-through';
import type { DefectFacts } from '../../../../src/domain/facts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/defaults';
import { type PreventionMeaning, preventionMeaning } from '../../../../src/domain/normalise/prevention';
import type { Settings } from '../../../../src/domain/settings';
import type { Outcome } from '../../../../src/domain/stage';
import { defect, project, settings } from '../../build';
import { times } from '../../placing';

const [PREVENTS, RELATES, BUG, TASK] = [20, 21, 1, 2];
const MAPPED: PreventionMeaning = {
  isMapped: true,
  options: new Set([6]),
  linkTypes: new Set([PREVENTS]),
  labels: new Set([5]),
  defectTypes: new Set([BUG]),
};
const NOTHING = new Set<number>();

/** Issues 1 to 4: a task and a bug created after noon of 2024-01-01, a task before, a task at that instant. */
const NOON = Date.parse('2024-01-01T12:00:00Z');
const issues = [
  { id: 1, typeId: TASK, created: NOON + 1 },
  { id: 2, typeId: BUG, created: NOON + 1 },
  { id: 3, typeId: TASK, created: NOON - 1 },
  { id: 4, typeId: TASK, created: NOON },
];
const LINKED = new Map(issues.map((issue) => [issue.id, issue]));

const link = (issueId: number, typeId = PREVENTS) => ({ typeId, direction: 'inward' as const, issueId });
function prevention(facts: Partial<DefectFacts>, linked: typeof LINKED | null = LINKED) {
  return preventionOf(defect('2024-01-01', facts), linked, MAPPED);
}

test('a link of a mapped type to a non-defect created after the defect is a prevention item', () => {
  expect(prevention({ links: [link(1)] })).toBe('yes');
  expect(prevention({ links: [link(2), link(3), link(1)] })).toBe('yes');
});

test.each([
  ['to a defect', link(2)],
  ['to an issue created before it', link(3)],
  ['to an issue created at the same instant', link(4)],
  ['of another type', link(1, RELATES)],
])('a link %s is none', (_, given) => {
  expect(prevention({ links: [given] })).toBe('no');
});

test('a mapped label is one, whatever the links', () => {
  expect(prevention({ labels: [4, 5] })).toBe('yes');
  expect(prevention({ labels: [5], links: [link(1)] }, null)).toBe('yes');
  expect(prevention({ labels: [4] })).toBe('no');
  expect(prevention({})).toBe('no');
});

test('while no linked issue was read it is unknown; one that is not among those read is as if it were not there', () => {
  expect(prevention({ links: [link(1)] }, null)).toBe('unknown');
  expect(prevention({ links: [link(9)] })).toBe('no');
  expect(prevention({ links: [link(9), link(3)] })).toBe('no');
  expect(prevention({ links: [link(9), link(1)] })).toBe('yes');
  expect(prevention({ links: [link(1, RELATES)] }, null)).toBe('no');
});

test('a project that mapped nothing is not told that nobody follows through', () => {
  const facts = defect('2024-01-01', { links: [link(1)], labels: [5] });
  const nothing = { ...MAPPED, linkTypes: NOTHING, labels: NOTHING, options: NOTHING };
  expect(preventionOf(facts, LINKED, { ...nothing, isMapped: false })).toBe('unknown');
  expect(preventionOf(facts, LINKED, nothing)).toBe('no');
  expect(preventionOf(facts, LINKED, { ...nothing, labels: MAPPED.labels })).toBe('yes');
  expect(preventionOf(facts, LINKED, { ...nothing, linkTypes: MAPPED.linkTypes })).toBe('yes');
  expect(preventionOf(facts, LINKED, { ...MAPPED, linkTypes: NOTHING })).toBe('yes');
});

test('a mapped option of the prevention field is one, whatever the links; an empty field and another option are not', () => {
  expect(prevention({ preventionOptionId: 6 })).toBe('yes');
  expect(prevention({ preventionOptionId: 6, links: [link(9)] }, null)).toBe('yes');
  expect(prevention({ preventionOptionId: 7 })).toBe('no');
  expect(prevention({ preventionOptionId: null })).toBe('no');
});

describe('what a project maps', () => {
  const given = (chosen: Partial<Settings>) => preventionMeaning(settings(chosen), project([], []).names);
  const followThrough = { linkTypes: [], labels: [], options: ['regression test added'] };
  const fields = { ...DEFAULT_SETTINGS.fields, prevention: 'customfield_3' };

  test('options mean something once the field is mapped, compared without case and outer space', () => {
    expect(given({ fields, followThrough })).toMatchObject({ isMapped: true, options: new Set([501]) });
    expect(given({ fields })).toMatchObject({ isMapped: true, options: new Set([501]) });
    expect(given({ followThrough })).toMatchObject({ isMapped: false, options: NOTHING });
  });

  test('nothing is mapped by default; a label that no defect has yet is mapped all the same', () => {
    expect(given({})).toMatchObject({ isMapped: false });
    const unseen = { linkTypes: [], labels: ['regression-test'], options: [] };
    expect(given({ followThrough: unseen })).toMatchObject({ isMapped: true, labels: NOTHING });
  });
});

describe('follow-through', () => {
  const GIVING: { [P in Prevention]: Partial<DefectFacts> } = {
    yes: { labels: [5] },
    no: {},
    unknown: { links: [link(9)] },
  };
  function share(...all: [Outcome, Prevention, number][]) {
    const tally = new FollowThroughTally({ prevention: MAPPED }, null);
    for (const [outcome, given, count] of all)
      times(count, () => tally.add({ outcome, facts: defect('2024-01-01', GIVING[given]) }));
    return tally.result();
  }

  test('is the escapes with a prevention item, of all escapes', () => {
    expect(
      share(
        ['escaped', 'yes', 2],
        ['escaped', 'no', 3],
        ['escaped', 'unknown', 1],
        ['contained', 'yes', 9],
        ['unclassified', 'no', 9],
      ),
    ).toEqual({ prevented: { found: 2, of: 6 }, unknown: 1 });
    expect(share(['escaped', 'yes', 1], ['escaped', 'no', 1])).toEqual({
      prevented: { found: 1, of: 2 },
      unknown: 0,
    });
    expect(share(['escaped', 'yes', 1])).toEqual({ prevented: { found: 1, of: 1 }, unknown: 0 });
    expect(share(['escaped', 'no', 1])).toEqual({ prevented: { found: 0, of: 1 }, unknown: 0 });
  });

  test('rival mistake 1: without escapes, or when nobody can tell of any, there is no data', () => {
    expect(share()).toBeNull();
    expect(share(['contained', 'yes', 1])).toBeNull();
    expect(share(['escaped', 'unknown', 3])).toBeNull();
  });
});
