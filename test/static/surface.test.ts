import { configurationOf } from '../../static/gadget/configuration';
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

test('a gadget that nobody set up has no configuration; a title may be missing', () => {
  expect(configurationOf({})).toBeNull();
  expect(configurationOf({ gadgetConfiguration: { title: 'x' } })).toBeNull();
  expect(configurationOf({ gadgetConfiguration: { projectId: '7' } })).toEqual({ projectId: 7, title: '' });
  expect(configurationOf({ gadgetConfiguration: { projectId: 7, title: 3 } })).toEqual({
    projectId: 7,
    title: '',
  });
});
