import { storedConfiguration, UNSET } from '../../../static/gadget/configuration';
import { configurationOf, draftOf, problemsOf } from '../../../static/gadget/edit/draft';
import { gadgetRequestOf, reportPath } from '../../../static/gadget/request';

const known = (stored: unknown) => {
  const found = storedConfiguration(stored);
  if (found.state !== 'known') throw new Error(JSON.stringify(found));
  return found.configuration;
};

test('nobody set it up: nothing, something else, or what Jira keeps for itself', () => {
  for (const stored of [undefined, null, {}, [], 'x', { refresh: 15 }, { title: 'x' }])
    expect(storedConfiguration(stored)).toEqual({ state: 'none' });
});

test('the configurations of the first version go on: one project and a title', () => {
  expect(known({ projectId: 7, title: 'The net' })).toEqual({ ...UNSET, projectIds: [7], title: 'The net' });
  expect(known({ projectId: '7' })).toEqual({ ...UNSET, projectIds: [7] });
});

test('what is kept is read back as it was chosen', () => {
  const chosen = {
    ...UNSET,
    projectIds: [7, 8],
    statistic: 'containment',
    span: { kind: 'days', days: 14 },
    severityFloor: 'high',
    areas: ['Checkout', null],
    title: 'Net',
    refresh: 30,
  } as const;
  expect(known(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  expect(known({ ...chosen, refresh: '30' }).refresh).toBe(30);
  expect(known({ version: 2, projectIds: ['7', 7] }).projectIds).toEqual([7]);
});

test.each([
  [{ version: 3, projectIds: [7] }, 'version', '3'],
  [{ projectId: 'SHOP' }, 'projects', '["SHOP"]'],
  [{ version: 2 }, 'projects', 'null'],
  [{ version: 2, projectIds: [] }, 'projects', '[]'],
  [{ version: 2, projectIds: [7, null] }, 'projects', '[7,null]'],
  [{ version: 2, projectIds: [7], statistic: 'people' }, 'statistic', '"people"'],
  [{ version: 2, projectIds: [7], span: { kind: 'days', days: 8 } }, 'span', '{"kind":"days","days":8}'],
  [{ version: 2, projectIds: [7], span: { kind: 'release' } }, 'span', '{"kind":"release"}'],
  [{ version: 2, projectIds: [7], severityFloor: 'urgent' }, 'severity', '"urgent"'],
  [{ version: 2, projectIds: [7], areas: [''] }, 'areas', '[""]'],
  [{ version: 2, projectIds: [7], title: 9 }, 'title', '9'],
  [{ version: 2, projectIds: [7], refresh: -1 }, 'refresh', '-1'],
])('%j names what cannot be read, and keeps the rest', (stored, part, value) => {
  const found = storedConfiguration(stored);
  expect(found).toMatchObject({ state: 'unknown', problems: [{ part, value }] });
  if (found.state === 'unknown' && part !== 'projects') expect(found.configuration.projectIds).toEqual([7]);
});

test('gadgets that show different things of the same numbers ask the same', () => {
  const asked = { projectIds: [8, 7], severityFloor: 'high', areas: ['b', null, 'a'] } as const;
  expect(gadgetRequestOf(asked)).toEqual({
    projectIds: [7, 8],
    filter: { severities: ['critical', 'high', 'unmapped', 'none'], areas: [null, 'a', 'b'] },
  });
  expect(gadgetRequestOf({ ...asked, areas: ['a', 'b', null], projectIds: [7, 8] })).toEqual(
    gadgetRequestOf(asked),
  );
  expect(gadgetRequestOf(UNSET)).toEqual({ projectIds: [] });
  expect(reportPath('overview', { severityFloor: 'critical', areas: ['A & B', null] })).toBe(
    'overview?severity=critical&severity=unmapped&severity=none&area=A+%26+B&area=',
  );
  expect(reportPath('overview', UNSET)).toBe('overview');
});

test('a draft is what was kept and back again, and says what is wrong with it', () => {
  const kept = { ...UNSET, projectIds: [7], span: { kind: 'release', id: 3 } } as const;
  expect(configurationOf(draftOf(kept))).toEqual(kept);
  const draft = draftOf(UNSET);
  expect(problemsOf(draft)).toEqual(['no project']);
  expect(problemsOf({ ...draft, projectIds: Array.from({ length: 21 }, (_, i) => i) })).toEqual([
    'too many projects',
  ]);
  expect(problemsOf({ ...draft, projectIds: [7], span: 'release' })).toEqual(['no release']);
  expect(problemsOf({ ...draft, projectIds: [7, 8], span: 'release', releaseId: 3 })).toEqual([
    'release of several',
  ]);
  expect(problemsOf({ ...draft, projectIds: [7, 8], span: 'release', statistic: 'trend' })).toEqual([]);
  expect(
    configurationOf({ ...draft, projectIds: [7], span: 'days', days: 7, title: '  Net ' }),
  ).toMatchObject({
    span: { kind: 'days', days: 7 },
    title: 'Net',
  });
});
