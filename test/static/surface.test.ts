import { entityOf, idOf } from '../../static/shared/surface/extension';

test('ids come as text or as numbers; anything else is none', () => {
  expect(['10500', 7].map(idOf)).toEqual([10500, 7]);
  expect([undefined, '', '1e3', '-1', 0, 1.5, {}, '99999999999999999999'].map(idOf)).toEqual(
    Array(8).fill(null),
  );
});

test('a project or issue without id or key is none', () => {
  expect(entityOf({ issue: { id: '77', key: 'SHOP-77' } }, 'issue')).toEqual({ id: 77, key: 'SHOP-77' });
  expect(entityOf({ issue: { id: '77' } }, 'issue')).toBeNull();
  expect(entityOf({ project: 'SHOP' }, 'project')).toBeNull();
  expect(entityOf({}, 'project')).toBeNull();
});
