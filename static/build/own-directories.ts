import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Writes pages, with all that they load, into directories of their own as well, each as `index.html`.
 * @param pages file name of a page → absolute path of its directory, which is emptied first
 */
export function ownDirectories(pages: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'own-directories',
    apply: 'build',
    enforce: 'post',
    async writeBundle(_, bundle) {
      for (const [page, directory] of Object.entries(pages)) {
        const html = bundle[page];
        if (!html) throw new Error(`${page} is no page of the build`);
        await rm(directory, { recursive: true, force: true });
        await write(path.join(directory, 'index.html'), contentOf(html));
        for (const file of loadedBy(bundle, page))
          await write(path.join(directory, file.fileName), contentOf(file));
      }
    },
  };
}

type Output = Rolldown.OutputBundle[string];

/** The scripts of a page, now or later, and all that is no script: styles are in one sheet. */
function loadedBy(bundle: Rolldown.OutputBundle, page: string): readonly Output[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const output = bundle[name];
    if (found.has(name) || output?.type !== 'chunk') return;
    found.add(name);
    for (const next of [...output.imports, ...output.dynamicImports]) visit(next);
  };
  for (const output of Object.values(bundle))
    if (output.type === 'chunk' && output.facadeModuleId?.endsWith(`/${page}`)) visit(output.fileName);
  if (found.size === 0) throw new Error(`${page} loads no script`);
  return Object.values(bundle).filter(
    ({ type, fileName }) => found.has(fileName) || (type === 'asset' && !fileName.endsWith('.html')),
  );
}

function contentOf(output: Output): string | Uint8Array {
  return output.type === 'chunk' ? output.code : output.source;
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
