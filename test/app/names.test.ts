import type { Browser } from 'playwright-core';
import { createBoard, createComponent, createSprint, createVersion } from '../../sandbox/jira';
import { guarded } from '../../src/domain/export/csv';
import { describeInBrowser } from '../browser/chromium';
import { until } from '../browser/until';
import { readCsv } from '../domain/export/read-csv';
import { data } from '../support/site';
import { PLACES } from './faults-site';
import { NAMES } from './hostile-names';
import { openTriage, type TriageSite } from './triage-site';
import { enter } from './visit';

jest.setTimeout(180_000);

const PAGES = [
  'overview',
  'releases',
  'containment',
  'causes',
  'areas',
  'triage',
  'sprint-review',
  'data-quality',
];
const PROJECT = '/jira/software/projects/SHOP/apps/project-page/';
const all = Object.values(NAMES);
const DAY_MS = 86_400_000;
/** Texts in which a sign that turns what follows is followed by more, without being kept from it. */
const TURNING_TEXTS = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\\u2068[^\\u2066-\\u2069]*\\u2069/g, '');
    const { display, unicodeBidi } = getComputedStyle(walker.currentNode.parentElement);
    const isWhole = display !== 'inline' || unicodeBidi.startsWith('isolate');
    const more = walker.currentNode.parentElement.childNodes.length > 1;
    if (text.includes('\\u202e') && (!isWhole || more)) found.push(walker.currentNode.parentElement.outerHTML.slice(0, 300));
  }
  return found;
})()`;
/** Options that the site's precedents have. */
const KEPT = ['Production (found by customers)', 'Code', 'No test existed'];

describeInBrowser('names of 255 signs that break what does not expect them', (browser: () => Browser) => {
  let stage: TriageSite;

  beforeAll(async () => {
    stage = await openTriage({
      untagged: 2 * all.length,
      precedents: 10,
      checkContract: false,
      onSite: ({ site, shop }) => {
        shop.name = NAMES.turned;
        for (const field of site.fields.all)
          for (const { options } of field.contexts)
            options
              .filter(({ value }) => !KEPT.includes(value))
              .forEach((option, place) => (option.value = all[place] ?? option.value));
        all.forEach((name, place) => site.resolutions.add({ id: String(9000 + place), name }));
        const start = site.clock.now() - 10 * DAY_MS;
        createSprint(site, createBoard(site, shop, 'Shop'), {
          name: NAMES.emoji,
          state: 'active',
          startDate: start,
          endDate: start + 14 * DAY_MS,
        });
      },
      each: (place, { site, shop }) => {
        const name = all[place % all.length] ?? '';
        const releaseDate = `2024-0${1 + (place % 5)}-01`;
        const options = site.fields.all.flatMap(({ id, contexts }) => {
          const option = contexts[0]?.options.find(({ value }) => value === name);
          return option && place >= all.length ? [[id, { id: option.id, value: option.value }]] : [];
        });
        return {
          summary: name,
          components: [createComponent(site, shop, name)],
          resolution: site.resolutions.get(String(9000 + (place % all.length))) ?? null,
          affected: [createVersion(site, shop, { name, released: true, releaseDate })],
          others: Object.fromEntries(options) as Record<string, unknown>,
        };
      },
    });
  });
  afterAll(async () => {
    expect(stage.host.cspViolations).toEqual([]);
    expect(stage.platform.errors).toEqual([]);
    await stage.close();
  });

  const places: readonly [string, string, string][] = [
    ...PAGES.map((page): [string, string, string] => [page, 'project-page', PROJECT + page]),
    ...['settings', 'set-up', 'health', 'site check', 'issue panel'].map((name): [string, string, string] => {
      const { module = '', path = '' } = PLACES[name] ?? {};
      return [name, module, path];
    }),
  ];

  test.each(places)('%s: nothing breaks out of it or runs, at any width', async (name, module, path) => {
    const visitor = await enter(stage, browser(), { width: 1920 });
    try {
      await visitor.go(path);
      if (name === 'issue panel')
        await visitor.page.locator('#main').getByText('Triage', { exact: true }).click();
      const frame = await visitor.surface(module);
      await frame.locator('h1').first().waitFor({ state: 'attached' });
      await until(
        () => frame.locator('.skeleton, [aria-busy=true]').count(),
        (count) => count === 0,
      );
      await frame.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      for (const width of [1920, 1280, 768, 320]) {
        await visitor.page.setViewportSize({ width, height: 900 });
        const wide = await until(
          () =>
            frame.evaluate<string[]>(
              `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
               [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                 .map((each) => each.tagName + '.' + each.className).slice(0, 12)`,
            ),
          (found) => found.length === 0,
          1000,
        ).catch((error: unknown) => [String(error)]);
        expect([width, wide]).toEqual([width, []]);
      }
      expect(await frame.evaluate('window.wasRun')).toBeUndefined();
      expect(await frame.evaluate(TURNING_TEXTS)).toEqual([]);
      expect(visitor.errors).toEqual([]);
    } finally {
      await visitor.leave();
    }
  });

  test('they are answered as they are', async () => {
    const answer = JSON.stringify(await data(stage, 'report', { projectId: stage.projectId }));
    for (const name of all) expect(answer).toContain(JSON.stringify(name));
  });

  test('in the exported audit each is a cell of its own, with no sign added but before a formula', async () => {
    const { csv } = await data(stage, 'audit-export', { projectId: stage.projectId, after: null });
    const rows = readCsv(csv);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    const cells = new Set(rows.flat());
    for (const name of all) expect([name, cells.has(guarded(name))]).toEqual([name, true]);
  });
});
