import type { Sandbox } from '../../sandbox/open';
import { createSelectField, data, enable, open, shopSite } from '../support/site';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

test('area and type come from mapped fields, and follow-through from an option of one', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const type = createSelectField(site, 'Kind of defect', ['Security', 'Data']);
  const prevention = createSelectField(site, 'Prevention', ['Regression test added', 'Nothing']);
  const area = createSelectField(site, 'Feature', ['Checkout']);
  const option = (field: typeof type, index: number) => {
    const [context] = field.contexts;
    const { id, value } = context?.options[index] ?? { id: '', value: '' };
    return { [field.id]: { id, value } };
  };
  const escaped = { affected: [release] };
  addBug('2024-05-02', { ...escaped, others: { ...option(type, 0), ...option(prevention, 0) } });
  addBug('2024-05-03', { ...escaped, others: { ...option(type, 1), ...option(prevention, 1) } });
  addBug('2024-05-04', { ...escaped, others: { ...option(type, 1), ...option(area, 0) } });
  sandbox = await open({ site, clock });
  const report = async (document: unknown) => {
    if (!sandbox) throw new Error('no sandbox');
    await data(sandbox, 'save-site-settings', { document });
    await enable(sandbox, shop);
    return (await data(sandbox, 'report', { projectId: Number(shop.id) })).report;
  };
  const counts = (escapes: number) => ({ escaped: escapes, contained: 0, unclassified: 0 });
  const mapped = await report({
    fields: { prevention: prevention.id },
    dimensions: { type: { from: 'field', field: type.id }, area: { from: 'field', field: area.id } },
  });
  expect(mapped?.types?.areas).toEqual([
    { name: 'Data', counts: counts(2) },
    { name: 'Security', counts: counts(1) },
  ]);
  expect(mapped?.areas).toMatchObject({ areas: [{ name: 'Checkout', counts: counts(1) }], none: counts(2) });
  expect(mapped?.followThrough).toEqual({ prevented: { found: 1, of: 3 }, unknown: 0 });
  const unmapped = await report({});
  expect([unmapped?.types, unmapped?.followThrough]).toEqual([null, null]);
});
