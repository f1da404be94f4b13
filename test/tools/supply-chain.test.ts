import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import { auditFrom } from '../../scripts/supply-chain/audit';
import { billOfWhatShips } from '../../scripts/supply-chain/bill';
import { isAllowed, licenceOf } from '../../scripts/supply-chain/licence';
import { licenceList } from '../../scripts/supply-chain/licence-list';
import { type LockedPackage, lockedPackages, packagesIn } from '../../scripts/supply-chain/lock';
import { loosePackages, loosePins, namesRegistry } from '../../scripts/supply-chain/pins';

function locked(change: Partial<LockedPackage>): LockedPackage {
  return {
    ...{ name: 'a', version: '1.0.0', folder: 'node_modules/a', stated: 'MIT' },
    ...{ ships: true, namesHost: false, isHashed: true, ...change },
  };
}

describe('the lock file', () => {
  it('tells what ships, what names a host, and what has no hash', () => {
    const packages = {
      '': { version: '0.1.0', license: 'Apache-2.0' },
      'node_modules/@x/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' },
      'node_modules/@x/a/node_modules/b': { version: '2.0.0', dev: true, resolved: 'https://host/b.tgz' },
      'node_modules/c': { version: '3.0.0', inBundle: true, devOptional: true },
    };
    const read = lockedPackages(JSON.stringify({ lockfileVersion: 3, packages }));
    expect(read.map(({ name, version, ships }) => [name, version, ships])).toEqual([
      ['@x/a', '1.0.0', true],
      ['b', '2.0.0', false],
      ['c', '3.0.0', false],
    ]);
    expect(loosePackages(read)).toEqual([
      'node_modules/@x/a/node_modules/b: the lock file names a host',
      'node_modules/@x/a/node_modules/b: the lock file has no hash',
    ]);
  });

  it('is refused in another format', () => {
    expect(() => lockedPackages('{"lockfileVersion":2,"packages":{}}')).toThrow();
  });
});

describe('licences', () => {
  it.each([
    ['MIT', true, true],
    ['(MIT OR GPL-3.0-or-later)', true, true],
    ['MIT AND GPL-3.0-only', false, false],
    ['MPL-2.0', false, true],
    ['AGPL-3.0-only', false, false],
    ['UNLICENSED', false, false],
    ['', false, false],
  ])('%j may ship: %s, may build: %s', (licence, ships, builds) => {
    expect([isAllowed(licence, true), isAllowed(licence, false)]).toEqual([ships, builds]);
  });

  it('are read from a file only where that names the terms of Atlassian', () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'licences-'));
    const folder = 'node_modules/a';
    const state = (text: string): string | null => {
      mkdirSync(path.join(root, folder), { recursive: true });
      writeFileSync(path.join(root, folder, 'LICENSE.txt'), text);
      return licenceOf(locked({ stated: 'SEE LICENSE IN LICENSE.txt' }), root);
    };
    try {
      expect(licenceOf(locked({ stated: 'SEE LICENSE IN LICENSE.txt' }), root)).toBeNull();
      expect(state('Copyright (c) 2026 Somebody')).toBeNull();
      const terms = readFileSync(path.join(ROOT, 'node_modules/@forge/api/LICENSE.txt'), 'utf8');
      expect(state(terms)).toBe('LicenseRef-Atlassian-Developer-Terms');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('that are unknown or not allowed are refused by name, and the list holds only what ships', () => {
    const { document, refused } = licenceList(
      [
        locked({ name: 'b', stated: 'ISC' }),
        locked({ name: 'a', version: '2.0.0' }),
        locked({ name: 'copyleft', stated: 'GPL-3.0-only' }),
        locked({ name: 'silent', stated: undefined, ships: false }),
        locked({ name: 'builder', stated: 'MPL-2.0', ships: false }),
      ],
      ROOT,
    );
    expect(refused).toEqual([
      'copyleft@1.0.0, which ships: licence GPL-3.0-only',
      'silent@1.0.0, which builds: licence not stated',
    ]);
    expect(document.slice(document.indexOf('\n##'))).toBe('\n## ISC\n\n- b 1.0.0\n\n## MIT\n\n- a 2.0.0\n');
  });
});

describe('pins', () => {
  it('are one version each, also in overrides', () => {
    const loose = loosePins(
      JSON.stringify({
        dependencies: { a: '1.2.3', b: '^1.2.3', c: '1.x' },
        devDependencies: { d: '~1.2.3', e: '1.2.3-beta.1', f: 'latest', g: 'https://host/g.tgz' },
        overrides: { h: '1.2.3', i: { j: '$a', k: '>=2' } },
      }),
    );
    expect(loose).toEqual([
      'b: ^1.2.3',
      'c: 1.x',
      'd: ~1.2.3',
      'f: latest',
      'g: https://host/g.tgz',
      'k: >=2',
    ]);
  });

  it.each([
    ['docs/a.md', 'see https://packages.test/a', true],
    ['.npmrc', 'save-exact=true\nregistry=https://elsewhere.test', true],
    ['tools/.npmrc', '@x:registry=https://elsewhere.test', true],
    ['.npmrc', '//elsewhere.test/:_authToken=x', true],
    ['.npmrc', 'omit-lockfile-registry-resolved=true', false],
    ['src/a.ts', 'the registry = a list', false],
  ])('%s: %j names a registry: %s', (file, text, expected) => {
    expect(namesRegistry(file, text, 'packages.test')).toBe(expected);
  });
});

describe('audit', () => {
  it('counts by severity', () => {
    const vulnerabilities = { info: 1, low: 2, moderate: 3, high: 4, critical: 5, total: 15 };
    const printed = JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities } });
    expect(auditFrom(printed)).toEqual({ kind: 'audited', severe: 9, lesser: 6 });
  });

  it('that the registry refuses is told from one that found nothing', () => {
    const printed = JSON.stringify({ message: '405 Method Not Allowed - POST https://a.test', error: {} });
    expect(auditFrom(printed)).toEqual({ kind: 'not-reachable', reason: '405 Method Not Allowed' });
  });

  it.each(['', '{}', '{"metadata":{}}'])('is an error when npm printed %j', (printed) => {
    expect(() => auditFrom(printed)).toThrow();
  });
});

describe('the bill of materials', () => {
  const print = (): string =>
    execFileSync('npm', ['run', '-s', 'sbom'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });

  it('names every package that ships with purl, version and licence, and nothing that only builds', () => {
    const bill = JSON.parse(print()) as {
      bomFormat: string;
      specVersion: string;
      metadata: { component: { name: string; type: string } };
      components: { name: string; version: string; purl: string; licenses: Record<string, unknown>[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.specVersion).toMatch(/^1\.\d$/);
    expect(bill.metadata.component).toMatchObject({ name: 'defect-leakage-for-jira', type: 'application' });
    const shipped = packagesIn(ROOT).filter(({ ships }) => ships);
    const expected = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
    expect(new Set(bill.components.map(({ name, version }) => `${name}@${version}`))).toEqual(expected);
    expect(expected).toContain('react@18.3.1');
    for (const { name, version, purl, licenses } of bill.components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      const [licence] = licenses;
      expect(licence?.['license'] ?? licence?.['expression']).toBeTruthy();
    }
    const refs = bill.dependencies.map(({ ref }) => ref);
    expect(refs).toHaveLength(expected.size + 1);
    for (const { dependsOn } of bill.dependencies) expect(refs).toEqual(expect.arrayContaining(dependsOn));
  });

  it('is not made when npm lacks a package that ships', () => {
    const own = { 'bom-ref': 'x', name: 'folder', version: '1.0.0', purl: 'pkg:npm/x@1.0.0' };
    const printed = JSON.stringify({
      ...{ bomFormat: 'CycloneDX', metadata: { component: own }, components: [], dependencies: [] },
    });
    expect(() => billOfWhatShips(printed, [locked({})], ROOT, 'x')).toThrow('0 of 1');
  });
});
