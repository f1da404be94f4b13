import { Clock } from '../../../../sandbox/clock';
import { JiraSite } from '../../../../sandbox/jira';
import {
  ensureLinkType,
  ensurePriorities,
  ensureResolution,
  ensureStatus,
} from '../../../../sandbox/jira/site/site-values';
import { ensureSprintField } from '../../../../sandbox/jira/site/sprint-field';

test('priorities that are missing come before the next one that is there', () => {
  const site = new JiraSite(new Clock());
  ensurePriorities(site, ['Critical', 'High', 'Medium', 'Low', 'None']);
  const added = ensurePriorities(site, ['Highest', 'high', 'Medium', 'Low', 'Lowest']);
  expect(added.map(({ name }) => name)).toEqual(['Highest', 'High', 'Medium', 'Low', 'Lowest']);
  expect(site.priorities.all.map(({ name }) => name)).toEqual([
    'Critical',
    'Highest',
    'High',
    'Medium',
    'Low',
    'None',
    'Lowest',
  ]);
});

test('what the site has by a name is used as it is', () => {
  const site = new JiraSite(new Clock());
  expect(ensureResolution(site, 'fixed')).toBe(ensureResolution(site, 'Fixed'));
  expect(ensureStatus(site, 'Open', 'new')).toBe(ensureStatus(site, 'open', 'done'));
  expect(ensureSprintField(site)).toBe(ensureSprintField(site));
  const duplicate = ensureLinkType(site, { name: 'Duplicate', inward: 'in', outward: 'out' });
  expect(ensureLinkType(site, { name: 'duplicate', inward: 'x', outward: 'y' })).toBe(duplicate);
});
