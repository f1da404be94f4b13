import type { SurfaceModule } from '../../../wire';
import { el, type Child } from '../dom';
import type { Shell } from '../shell';
import { moduleBase } from '../surface/addresses';
import { isWithin } from '../surface/frame-history';
import type { Project } from './jira';

/** A project's navigation: its issues, the app's pages with their sub-pages, and its settings. */
export function projectNav({ bootstrap, router }: Shell, { key, name }: Project): HTMLElement {
  const home = `/jira/software/projects/${key}`;
  const linksOf = (type: string): Child[] =>
    bootstrap.modules.filter((module) => module.type === type).map((module) => moduleLinks(module, key));
  const settings = linksOf('jira:projectSettingsPage');
  const nav = el(
    'nav',
    { class: 'side-nav', 'aria-label': `Project ${name}` },
    el('p', { class: 'side-title' }, name, el('span', { class: 'subtle' }, key)),
    el('ul', {}, item('Issues', `${home}/issues`), ...linksOf('jira:projectPage')),
    ...(settings.length > 0
      ? [el('h2', { class: 'side-heading' }, 'Space settings'), el('ul', {}, ...settings)]
      : []),
  );
  return followed(nav, router.listen.bind(router));
}

/** The app's pages in the administration. */
export function adminNav({ bootstrap, router }: Shell): HTMLElement {
  const modules = bootstrap.modules.filter(({ type }) => type === 'jira:adminPage');
  const nav = el(
    'nav',
    { class: 'side-nav', 'aria-label': 'Administration' },
    el('p', { class: 'side-title' }, 'Administration'),
    el('ul', {}, item('Apps', '/admin'), ...modules.map((module) => moduleLinks(module, undefined))),
  );
  return followed(nav, router.listen.bind(router));
}

function moduleLinks(module: SurfaceModule, projectKey: string | undefined): HTMLElement {
  const base = moduleBase(module, projectKey) ?? '#';
  const entry = item(module.title, base);
  if (module.pages.length > 0) {
    entry.append(el('ul', {}, ...module.pages.map(({ title, route }) => item(title, `${base}/${route}`))));
  }
  return entry;
}

function item(label: string, href: string): HTMLElement {
  return el('li', {}, el('a', { href }, label));
}

/** Marks the link of the current address: the longest that leads to it. */
function followed(nav: HTMLElement, listen: (listener: () => void) => () => void): HTMLElement {
  const mark = (): void => {
    if (wasShown && !nav.isConnected) return stop();
    wasShown = nav.isConnected;
    const links = [...nav.querySelectorAll('a')];
    const here = links
      .filter(({ pathname }) => isWithin(window.location.pathname, pathname) && pathname !== '/admin')
      .sort((a, b) => b.pathname.length - a.pathname.length)[0];
    const current = here ?? links.find(({ pathname }) => pathname === window.location.pathname);
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  let wasShown = false;
  const stop = listen(mark);
  mark();
  return nav;
}
