import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** The browser's scripts of the sandbox, each in one file, made from TypeScript when the host opens. */
export interface BrowserScripts {
  readonly shell: string;
  readonly shim: string;
}

export function bundleBrowserScripts(): BrowserScripts {
  return { shell: bundle('shell/main.ts', 'esm'), shim: bundle('shim/bridge.ts', 'iife') };
}

function bundle(entry: string, format: 'esm' | 'iife'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'browser', entry)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} gave no script`);
  return file.text;
}
