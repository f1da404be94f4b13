import dark from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-light';
import motion from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-motion';
import shape from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-typography';
import postcss from 'postcss';
import type { Plugin } from 'vite';

const ID = 'atlassian-theme.css';

/**
 * Serves the design tokens as the stylesheet `atlassian-theme.css`: light unless Jira has set `data-color-mode` to
 * dark on `<html>`. A stylesheet needs no inline style, which Forge's CSP refuses, and there are no bare defaults to
 * be seen before Jira answers.
 */
export function atlassianTheme(): Plugin {
  return {
    name: 'atlassian-theme',
    resolveId: (source) => (source === ID ? ID : null),
    load: (id) => (id === ID ? themeCss() : null),
  };
}

function themeCss(): string {
  const always = [light, spacing, typography, shape, motion].map((theme) => under(':root', theme.default));
  return [...always, under(':root[data-color-mode="dark"]', dark.default)].join('\n');
}

/** The declarations of a theme under a selector of ours: its own ones ask for `data-theme`, which is Jira's. */
function under(selector: string, css: string): string {
  const sheet = postcss.parse(css);
  // Only on top: the steps of keyframes are rules too.
  sheet.each((node) => {
    if (node.type === 'rule') node.selector = selector;
  });
  return sheet.toString();
}
