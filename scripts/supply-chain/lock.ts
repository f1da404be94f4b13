import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  inBundle: z.boolean().optional(),
});
const lockFile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entry) });

/** A package as a lock file holds it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, from the lock file's folder. */
  readonly folder: string;
  /** What its `package.json` states as its licence; undefined when it states nothing. */
  readonly stated: string | undefined;
  /** Whether the app depends on it, at any remove. What does not ship builds or tests. */
  readonly ships: boolean;
  /** Whether the lock file says where to fetch it: then whoever installs asks that host. */
  readonly namesHost: boolean;
  /** Whether what is fetched is compared with a hash; what lies inside another package is covered by that one's. */
  readonly isHashed: boolean;
}

/** The packages of a lock file's text, in its order. @throws ZodError when it is no lock file of version 3 */
export function lockedPackages(text: string): readonly LockedPackage[] {
  const { packages } = lockFile.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([folder, found]) => {
    if (folder === '') return [];
    return [
      {
        name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: found.version ?? '',
        folder,
        stated: found.license,
        ships: found.dev !== true && found.devOptional !== true,
        namesHost: found.resolved !== undefined,
        isHashed: found.integrity !== undefined || found.inBundle === true,
      },
    ];
  });
}

/** The packages that the lock file in a folder holds. */
export function packagesIn(folder: string): readonly LockedPackage[] {
  return lockedPackages(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
}
