import { el } from '../dom';
import type { Shell } from '../shell';
import { moduleBase } from '../surface/addresses';
import { adminNav } from './project-nav';
import type { View } from './view';

/** The administration's first page. */
export function adminView(shell: Shell): View {
  const modules = shell.bootstrap.modules.filter(({ type }) => type === 'jira:adminPage');
  return {
    title: 'Administration',
    aside: adminNav(shell),
    main: el(
      'div',
      {},
      el('h1', {}, 'Apps'),
      modules.length === 0
        ? el('p', {}, 'The app has no page for administrators.')
        : el(
            'ul',
            {},
            ...modules.map((module) =>
              el('li', {}, el('a', { href: moduleBase(module, undefined) }, module.title)),
            ),
          ),
    ),
  };
}
