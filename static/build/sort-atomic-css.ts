import { sort } from '@compiled/css';
import { transform } from 'lightningcss';
import postcss, { type ChildNode, type Rule } from 'postcss';
import type { Plugin } from 'vite';

const ATOMIC = /^\._[a-z0-9]{4,}/i;
const GROUPS = ['media', 'supports', 'container'];

/**
 * Puts Atlaskit's atomic rules in the order that its cascade relies on; joined as they come, later shorthands undo
 * earlier longhands. Only atomic rules move: sorted along, css-reset would end up behind our own rules.
 */
export function sortAtomicCss(): Plugin {
  return {
    name: 'sort-atomic-css',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const sorted = sortAtomicRules(String(file.source));
        const { code } = transform({ filename: file.fileName, code: Buffer.from(sorted), minify: true });
        file.source = code.toString();
      }
    },
  };
}

/** The sheet with its atomic rules, sorted, behind all others, which keep their order. */
export function sortAtomicRules(css: string): string {
  const rest = postcss.parse(css);
  const atomic = postcss.root();
  for (const node of [...rest.nodes]) {
    if (!isAtomic(node)) continue;
    node.remove();
    atomic.append(node);
  }
  const sorted = sort(atomic.toString(), { sortAtRulesEnabled: true, sortShorthandEnabled: true });
  return `${rest.toString()}\n${sorted}`;
}

function isAtomic(node: ChildNode): boolean {
  if (node.type === 'rule') return isAtomicRule(node);
  if (node.type !== 'atrule' || !GROUPS.includes(node.name) || !node.nodes || node.nodes.length === 0)
    return false;
  return node.nodes.every((child) => child.type === 'rule' && isAtomicRule(child));
}

function isAtomicRule(rule: Rule): boolean {
  return rule.selectors.every((selector) => ATOMIC.test(selector.trim()));
}
