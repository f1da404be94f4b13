import { openSandbox } from '../../sandbox/open';
import { ask, enable, shopSite } from '../support/site';

test('more statements than Forge takes in a second are waited out, and no reader is refused', async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  const sandbox = await openSandbox(site, clock, { delivery: 'lifelike' });
  try {
    await enable(sandbox, shop);
    const readers = Array.from({ length: 60 }, () => ask(sandbox, 'report', { projectId: Number(shop.id) }));
    const answers = await Promise.all(readers);
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    expect(sandbox.platform.usage.sql.refused).toBeGreaterThan(0);
  } finally {
    await sandbox.close();
  }
});
