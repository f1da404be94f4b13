import { isBuiltin } from 'node:module';
import path from 'node:path';

/** The built-in modules that work the same in Forge's runtime and are needed to pack and to name rows. */
const packing = ['node:crypto', 'node:zlib'];
/** What an invocation is, and used, is known without every function passing it on. */
const perInvocation = ['node:async_hooks'];
/** The build of the screens writes files. */
const writing = ['node:fs/promises', 'node:path'];
const platform = ['@forge/*', 'zod'];

/**
 * The house: which folders of the repository a folder may import, and which packages. `*` at the end of a package
 * stands for any rest. A folder always may import itself. Anything in src or static that is not listed is refused.
 */
export const layers = {
  'src/domain': { folders: [], packages: [] },
  'src/contract': { folders: ['src/domain'], packages: ['zod'] },
  'src/log': { folders: [], packages: perInvocation },
  'src/jira': { folders: ['src/domain', 'src/log'], packages: [...platform, ...packing, ...perInvocation] },
  'src/store': {
    folders: ['src/domain', 'src/log'],
    packages: [...platform, ...packing, ...perInvocation],
  },
  'src/settings': {
    folders: ['src/domain', 'src/contract', 'src/store', 'src/log'],
    packages: ['zod'],
  },
  'src/indexing': {
    folders: ['src/domain', 'src/contract', 'src/jira', 'src/store', 'src/settings', 'src/log'],
    packages: platform,
  },
  'src/resolvers': {
    folders: [
      'src/domain',
      'src/contract',
      'src/jira',
      'src/store',
      'src/settings',
      'src/indexing',
      'src/log',
    ],
    packages: platform,
  },
  'src/index.ts': { folders: ['src/indexing', 'src/log', 'src/resolvers'], packages: ['@forge/resolver'] },
  'static/build': { folders: [], packages: ['*', ...writing] },
  static: { folders: ['src/domain', 'src/contract'], packages: ['*'] },
};

/** Folders whose code may know that there is a sandbox. */
const knowSandbox = ['sandbox', 'test', 'bench', 'scripts'];

function isWithin(file, folder) {
  return file === folder || file.startsWith(`${folder}/`) || `${file}.ts` === folder;
}

function layerOf(file) {
  return Object.keys(layers).find((folder) => isWithin(file, folder));
}

function allowsPackage(patterns, name) {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
  );
}

/** Why `file` (relative to the repository, with slashes) may not import `specifier`; undefined when it may. */
export function refusal(file, specifier) {
  const layer = layerOf(file);
  if (layer === undefined && /^(src|static)\//.test(file))
    return `${file} lies in no layer: name its folder in scripts/lint/layers.mjs`;
  if (!specifier.startsWith('.')) {
    if (layer === undefined) return undefined;
    const isAllowed = isBuiltin(specifier)
      ? layers[layer].packages.includes(specifier)
      : allowsPackage(layers[layer].packages, specifier);
    return isAllowed ? undefined : `${layer} may not import the package ${specifier}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (layer !== undefined) {
    const isAllowed = [layer, ...layers[layer].folders].some((folder) => isWithin(target, folder));
    return isAllowed ? undefined : `${layer} may not import ${target}`;
  }
  if (isWithin(target, 'sandbox') && !knowSandbox.some((folder) => isWithin(file, folder)))
    return `${file} may not import ${target}: only ${knowSandbox.join(', ')} know the sandbox`;
  return undefined;
}

/** ESLint rule: refuses imports (static, dynamic, re-exported, type-only and required) against the table of layers. */
export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { layer: '{{reason}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    function check(source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = refusal(file, source.value);
      if (reason !== undefined) context.report({ node: source, messageId: 'layer', data: { reason } });
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};
