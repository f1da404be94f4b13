import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest';

describe('the manifest', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(text: string): ReturnType<typeof readManifest> {
    const path = join(folder, 'manifest.yml');
    await writeFile(path, text);
    return readManifest(path);
  }

  it('is read as far as it decides how functions run', async () => {
    const manifest = await readManifest(join(__dirname, 'fixture/manifest.yml'));
    expect(manifest.appId).toBe('6f0b2c1e-0000-4000-8000-000000000001');
    expect(manifest.surfaces).toEqual([{ key: 'page', type: 'jira:projectPage', functionKey: 'resolver' }]);
    expect(manifest.usesSql).toBe(true);
    expect([...manifest.scopes]).toEqual(['read:jira-work', 'storage:app']);
  });

  it('is refused with the name of what cannot be run', async () => {
    const app = 'app: {id: x}\n';
    await expect(read(`${app}modules: {consumer: [{key: c, queue: q, function: gone}]}`)).rejects.toThrow(
      'module c names the function gone',
    );
    await expect(
      read(`${app}modules: {consumer: [{key: c, queue: q, resolver: {function: f, method: m}}]}`),
    ).rejects.toThrow('modules.consumer[0].function');
    await expect(
      read(`${app}modules: {trigger: [{key: t, function: f, events: [e], filter: {expression: 'true'}}]}`),
    ).rejects.toThrow('expression');
  });
});
