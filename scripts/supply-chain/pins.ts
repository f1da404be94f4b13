import { z } from 'zod';
import type { LockedPackage } from './lock';

const versions = z.record(z.string(), z.string());
type Overrides = { readonly [name: string]: string | Overrides };
const overrides: z.ZodType<Overrides> = z.lazy(() => z.record(z.string(), z.union([z.string(), overrides])));
const packageFile = z.object({
  dependencies: versions.optional(),
  devDependencies: versions.optional(),
  optionalDependencies: versions.optional(),
  peerDependencies: versions.optional(),
  overrides: overrides.optional(),
});

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
/** In an override: the version that the app itself depends on. */
const OWN = /^\$@?[\w./-]+$/;

/** Dependencies of a package.json's text that are not pinned to one version. */
export function loosePins(text: string): readonly string[] {
  const { overrides: overridden, ...kinds } = packageFile.parse(JSON.parse(text));
  const stated = Object.values(kinds).flatMap((pins) => Object.entries(pins ?? {}));
  const loose = stated.filter(([, version]) => !EXACT.test(version));
  return [...loose, ...looseOverrides(overridden ?? {})].map(([name, version]) => `${name}: ${version}`);
}

function looseOverrides(pins: Overrides): readonly (readonly [string, string])[] {
  return Object.entries(pins).flatMap(([name, pin]) => {
    if (typeof pin !== 'string') return looseOverrides(pin);
    return EXACT.test(pin) || OWN.test(pin) ? [] : [[name, pin] as const];
  });
}

/** What makes an installation ask a named host, or take what it gets unseen. */
export function loosePackages(packages: readonly LockedPackage[]): readonly string[] {
  return packages.flatMap(({ folder, namesHost, isHashed }) => [
    ...(namesHost ? [`${folder}: the lock file names a host`] : []),
    ...(isHashed ? [] : [`${folder}: the lock file has no hash`]),
  ]);
}

const SETS_REGISTRY = /^\s*(?:@[\w-]+:)?registry\s*=|_auth|^\s*\/\//m;

/** Whether a file names the host that packages come from, or is a configuration of npm that chooses one or signs in. */
export function namesRegistry(file: string, text: string, host: string): boolean {
  return text.includes(host) || (/(^|\/)\.npmrc$/.test(file) && SETS_REGISTRY.test(text));
}
