import { el } from './dom';
import { flagRegion, showError } from './flags';
import { host } from './requests';
import { sandboxMenu } from './sandbox-menu';
import type { Shell } from './shell';
import { moduleBase } from './surface/addresses';
import { colorMode, onThemeChange, switchColorMode } from './theme';

/** What is around every view. */
export interface Chrome {
  readonly main: HTMLElement;
  readonly aside: HTMLElement;
}

export function drawChrome(shell: Shell): Chrome {
  const main = el('main', { id: 'main', tabindex: -1 });
  const aside = el('div', { class: 'aside' });
  document.body.replaceChildren(
    el('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
    el(
      'header',
      { class: 'top' },
      el('a', { class: 'product', href: '/projects' }, 'Local Jira'),
      siteNav(shell),
      el('div', { class: 'top-tools' }, sandboxMenu(shell), userSwitch(shell), themeSwitch()),
    ),
    el('div', { class: 'page' }, aside, main),
    flagRegion(),
  );
  closeMenus();
  return { main, aside };
}

const IN_A_PROJECT = /^\/($|projects|browse\/|jira\/software\/projects\/)/;

function siteNav({ bootstrap, router }: Shell): HTMLElement {
  const global = bootstrap.modules.filter(({ type }) => type === 'jira:globalPage');
  const projects = link('Projects', '/projects');
  const links = [
    projects,
    link('Issues', '/issues/'),
    link('Dashboard', '/dashboards/1'),
    ...global.map((module) => link(module.title, moduleBase(module, undefined) ?? '')),
    link('Admin', '/admin'),
  ];
  const mark = (): void => {
    const { pathname } = window.location;
    for (const each of links) {
      const isCurrent =
        each === projects
          ? IN_A_PROJECT.test(pathname)
          : pathname.startsWith(each.pathname.replace(/\/\d+$/, ''));
      if (isCurrent) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
    }
  };
  router.listen(mark);
  mark();
  return el('nav', { class: 'site-nav', 'aria-label': 'Site' }, ...links);
}

function link(label: string, href: string): HTMLAnchorElement {
  return el('a', { href }, label);
}

function userSwitch({ bootstrap: { user, users } }: Shell): HTMLElement {
  const anonymous = '';
  const change = (): void => {
    const accountId = select.value === anonymous ? null : select.value;
    host.switchUser(accountId).then(() => window.location.reload(), showError);
  };
  const select = el(
    'select',
    { id: 'user', onchange: change },
    ...users.map(({ accountId, displayName }) =>
      el('option', { value: accountId, selected: accountId === user?.accountId }, displayName),
    ),
    el('option', { value: anonymous, selected: user === null }, 'Anonymous'),
  );
  return el('label', { class: 'user', for: 'user' }, el('span', { class: 'wide' }, 'User'), select);
}

function themeSwitch(): HTMLElement {
  const button = el('button', { class: 'quiet', onclick: switchColorMode });
  const label = (): void => {
    const next = colorMode() === 'dark' ? 'Light' : 'Dark';
    button.replaceChildren(next, el('span', { class: 'wide' }, ' theme'));
  };
  onThemeChange(label);
  label();
  return button;
}

/** Open menus close on Escape and on a click elsewhere. */
function closeMenus(): void {
  const close = (isOutside: (menu: Element) => boolean): void => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (isOutside(menu)) menu.open = false;
    }
  };
  document.addEventListener('click', ({ target }) => close((menu) => !menu.contains(target as Node)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close(() => true);
  });
}
