import { defineConfig } from 'vite';
import { atlassianTheme } from './atlassian-theme.ts';
import { ownDirectories } from './own-directories.ts';
import { sortAtomicCss } from './sort-atomic-css.ts';

const at = (path: string): string => new URL(path, import.meta.url).pathname;

const SURFACES = [
  'project-page',
  'gadget',
  'gadget-edit',
  'widget',
  'widget-edit',
  'issue-panel',
  'admin',
  'project-settings',
];

/** A widget of a dashboard has no entry path: its page is the `index.html` of a directory of its own. */
const OWN_DIRECTORIES = {
  'widget.html': at('../widget/dist/view'),
  'widget-edit.html': at('../widget/dist/edit'),
};

export default defineConfig({
  root: at('..'),
  // Forge serves the files under a path that is not known at build time.
  base: './',
  plugins: [atlassianTheme(), sortAtomicCss(), ownDirectories(OWN_DIRECTORIES)],
  resolve: {
    // Atlaskit's builds for these fields carry no helpers for old browsers.
    mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
    alias: [
      { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: at('feature-flags-off.ts') },
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: at('feature-gates-off.ts') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A sheet of its own per chunk would declare atomic rules again behind those that must win.
    cssCodeSplit: false,
    // sort-atomic-css minifies after it has sorted.
    cssMinify: false,
    rolldownOptions: {
      // "use client" speaks to servers that render; there is none.
      checks: { moduleLevelDirective: false },
      input: Object.fromEntries(SURFACES.map((surface) => [surface, at(`../${surface}.html`)])),
    },
  },
});
