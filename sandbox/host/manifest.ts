import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { manifestFile, surface, type AppPermissions, type SurfaceFile } from './manifest-file';
import type { SubPage, SurfaceModule } from './wire';

/** A folder of files that surfaces are served from. */
export interface StaticResource {
  readonly key: string;
  /** Absolute. */
  readonly folder: string;
  /** Entry key → file in the folder. */
  readonly entries: Readonly<Record<string, string>>;
}

/** What of a manifest.yml the browser's half of the sandbox needs. */
export interface AppFrontEnd {
  readonly modules: readonly SurfaceModule[];
  readonly resources: readonly StaticResource[];
  /** Resource reference (`key` or `key/entry`) → address. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly permissions: AppPermissions;
}

/**
 * @param surfaceOrigin where the resources are served.
 * @param staticDir where resource paths start; the manifest's folder unless given.
 * @throws Error that names the file and what in it cannot be shown.
 */
export async function readFrontEnd(
  manifestPath: string,
  surfaceOrigin: string,
  staticDir = dirname(manifestPath),
): Promise<AppFrontEnd> {
  const parsed = manifestFile.safeParse(parse(await readFile(manifestPath, 'utf8')));
  if (!parsed.success) throw new Error(`${manifestPath} cannot be shown:\n${z.prettifyError(parsed.error)}`);
  const resources = parsed.data.resources.map(({ key, path, entry }) => ({
    key,
    folder: resolve(join(staticDir, path)),
    entries: entry ?? {},
  }));
  const addresses = addressesOf(resources, surfaceOrigin);
  const modules = Object.entries(parsed.data.modules).flatMap(([type, entries]) =>
    // Triggers and the like are loose: only what names a resource is held to the shape of a surface.
    entries.flatMap((entry) =>
      'resource' in entry ? [moduleOf(type, surface.parse(entry), addresses, manifestPath)] : [],
    ),
  );
  return { modules, resources, addresses, permissions: parsed.data.permissions };
}

function addressesOf(resources: readonly StaticResource[], origin: string): Record<string, string> {
  return Object.fromEntries(
    resources.flatMap(({ key, entries }) => [
      [key, `${origin}/${key}/index.html`] as const,
      ...Object.entries(entries).map(
        ([entry, file]) => [`${key}/${entry}`, `${origin}/${key}/${file}`] as const,
      ),
    ]),
  );
}

function moduleOf(
  type: string,
  module: SurfaceFile,
  addresses: Readonly<Record<string, string>>,
  manifestPath: string,
): SurfaceModule {
  const { key, label, description } = module;
  const problem = (what: string): Error => new Error(`${manifestPath}: module ${key} ${what}`);
  if (module.render === 'native') throw problem('is UI Kit: the sandbox shows Custom UI only');
  const address = (reference: string): string => {
    const found = addresses[reference];
    if (!found) throw problem(`names the resource ${reference}, which is not defined`);
    return found;
  };
  return {
    key,
    type,
    title: module.title ?? key,
    ...(label === undefined ? {} : { label }),
    ...(description === undefined ? {} : { description }),
    url: address(module.resource ?? ''),
    ...(module.edit ? { editUrl: address(module.edit.resource) } : {}),
    pages: pagesOf(module),
    refreshable: module.refreshable ?? true,
    ...(module.status ? { status: module.status } : {}),
    hasDynamicProperties: module.dynamicProperties !== undefined,
  };
}

function pagesOf({ pages, sections }: SurfaceFile): SubPage[] {
  const all = [...(pages ?? []), ...(sections ?? []).flatMap((section) => section.pages)];
  return all.map(({ title, route }) => ({ title, route: route.replace(/^\/+/, '') }));
}
