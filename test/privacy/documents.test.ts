import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../sandbox/open';
import { fieldsToRead } from '../../src/jira/fields';
import { SETTINGS_KEPT } from '../../src/store/statements/settings';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** First cells of the table below a heading, without their back quotes. */
function firstCells(text: string, heading: string): readonly string[] {
  const section = text.slice(text.indexOf(`\n${heading}\n`)).split('\n## ')[1] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`\s*\|\s*\S/gm)].map(([, cell]) => cell ?? '');
}

test('SECURITY.md gives a reason for each scope of the manifest, and for no other', () => {
  const manifest = parse(read('manifest.yml')) as { permissions: { scopes: string[] } };
  expect(manifest.permissions.scopes.length).toBeGreaterThan(0);
  expect(firstCells(read('SECURITY.md'), '## Scopes')).toEqual(manifest.permissions.scopes);
});

test('PRIVACY.md names each table of the schema, and no other', () => {
  const folder = 'src/store/statements';
  const tables = readdirSync(path.join(ROOT, folder)).flatMap((file) =>
    [...read(path.join(folder, file)).matchAll(/CREATE TABLE IF NOT EXISTS (\w+)/g)].map(
      ([, table]) => table,
    ),
  );
  expect(tables).toContain('defect');
  expect([...firstCells(read('PRIVACY.md'), '## What is stored')].sort()).toEqual(tables.sort());
});

test('PRIVACY.md names each field that is read of an issue, and no other', () => {
  const nothing = { discovery: null, origin: null, mechanism: null, severity: null, prevention: null };
  const fields = fieldsToRead({ ...nothing, type: null, area: null } as never);
  const listed = /of an issue the fields (.*?), the priority/s.exec(read('PRIVACY.md'))?.[1] ?? '';
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual(fields);
});

test('PRIVACY.md says how many saves of the settings are kept', () => {
  expect(read('PRIVACY.md')).toContain(`the newest ${SETTINGS_KEPT}`);
});

test('the manifest keeps what both promise: nothing leaves Atlassian, and nothing comes in from outside', () => {
  const manifest = parse(read('manifest.yml')) as {
    modules: Record<string, unknown>;
    permissions: Record<string, unknown>;
    remotes?: unknown;
  };
  expect(Object.keys(manifest.permissions)).toEqual(['scopes']);
  expect(manifest.remotes).toBeUndefined();
  expect(Object.keys(manifest.modules).filter((module) => /webtrigger|remote|rovo/i.test(module))).toEqual(
    [],
  );
});
