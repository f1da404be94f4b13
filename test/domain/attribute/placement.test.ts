import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { placementOf } from '../../../src/domain/attribute/placement';
import { defect, DUPLICATE_LINK, project, settings, version } from '../build';

const versions = [version(1, '2024-03-01')];
const links = [{ typeId: DUPLICATE_LINK, direction: 'outward' as const, issueId: 77 }];

test('one defect alone is placed as the whole project places it', () => {
  const one = defect('2024-03-05', { affected: [1], severityId: 1, originId: 302 });
  const facts = project(versions, [one, defect('2024-03-06')]);
  const [placed] = placedDefects(facts, settings()).defects;
  expect(placementOf(one, facts, settings()).defect).toEqual(placed);
  expect(placed).toMatchObject({ outcome: 'escaped', severity: 'critical', origin: { name: 'Code' } });
});

test('it is a duplicate of what another project has stored, and of nothing that nobody has', () => {
  const one = defect('2024-03-05', { links });
  const neighbour = { id: 77, resolutionId: null, links: [] };
  expect(placementOf(one, project(versions, [], [neighbour]), settings()).defect.row).toBe('duplicate');
  expect(placementOf(one, project(versions, []), settings()).defect.row).toBe('in scope');
});
