import { builtInUsers, JiraSite, type Issue } from '../../../sandbox/jira';
import { ensurePriorities } from '../../../sandbox/jira/site/site-values';
import { addShop } from '../../../sandbox/shop';
import { DAY, dayOf, weekdayOf } from '../../../sandbox/shop/moments';
import { openShop, type Shop, TODAY } from './harness';

const LATEST = Date.parse(`${TODAY}T00:00:00Z`);

let opened: Shop;
let issues: readonly Issue[];
let bugs: readonly Issue[];

beforeAll(() => {
  opened = openShop();
  issues = [...opened.site.issues.ofProject(opened.shop.project)];
  bugs = issues.filter(({ type }) => type.name === 'Bug');
});

function within(value: number, from: number, to: number): void {
  expect(value).toBeGreaterThanOrEqual(from);
  expect(value).toBeLessThanOrEqual(to);
}

function optionOf(issue: Issue, field: 'discovery' | 'origin' | 'mechanism'): string | undefined {
  const option = issue.others[opened.shop.fields[field]] as { readonly value: string } | undefined;
  return option?.value;
}

/** Everything of a shop that can be told apart, as text. */
function printed({ site, shop }: Shop): string {
  const { project, board } = shop;
  const shown = [...site.issues.ofProject(project)].map((issue) => ({
    ...issue,
    project: project.key,
    absent: [],
  }));
  return JSON.stringify([shop.fields, project.versions, board.sprints, shown]);
}

test('the same seed and day give the same project, another seed another one', () => {
  expect(printed(openShop())).toBe(printed(opened));
  expect(printed(openShop(TODAY, 7))).not.toBe(printed(opened));
});

test('52 weeks later everything is 364 days later and otherwise the same', () => {
  const later = openShop('2027-11-19');
  const shift = 364 * DAY;
  const lateIssues = [...later.site.issues.ofProject(later.shop.project)];
  expect(lateIssues.map(({ created }) => created - shift)).toEqual(issues.map(({ created }) => created));
  expect(lateIssues.map(({ updated }) => updated - shift)).toEqual(issues.map(({ updated }) => updated));
  expect(lateIssues.map(({ summary }) => summary)).toEqual(issues.map(({ summary }) => summary));
  const days = ({ shop }: Shop) =>
    shop.project.versions.flatMap(({ releaseDate }) =>
      releaseDate === undefined ? [] : [Date.parse(releaseDate)],
    );
  expect(days(later).map((day) => day - shift)).toEqual(days(opened));
});

test('it holds about 900 issues, about 630 of them bugs, a quarter or more of the rest linked', () => {
  within(issues.length, 850, 950);
  within(bugs.length, 590, 660);
  const rest = issues.filter(({ type }) => type.name !== 'Bug');
  within(rest.filter(({ links }) => links.length > 0).length / rest.length, 0.25, 0.45);
  expect(new Set(issues.map(({ summary }) => summary)).size).toBe(issues.length);
});

test('24 releases shipped on steps of two to five weeks, two are younger than 30 days, two are planned', () => {
  const { versions } = opened.shop.project;
  const dated = versions.filter(({ name }) => /^[234]\.\d+\.\d+$/.test(name));
  const shipped = dated.flatMap(({ released, releaseDate }) =>
    released && releaseDate !== undefined ? [Date.parse(releaseDate)] : [],
  );
  expect(shipped).toHaveLength(24);
  shipped.slice(1).forEach((day, index) => within((day - (shipped[index] ?? 0)) / DAY, 14, 35));
  expect(shipped.filter((day) => LATEST - day < 30 * DAY)).toHaveLength(2);
  within((LATEST - (shipped[0] ?? 0)) / DAY, 540, 740);
  const planned = dated.filter(({ released }) => !released);
  expect(planned).toHaveLength(2);
  for (const { releaseDate } of planned) expect(Date.parse(releaseDate ?? '')).toBeGreaterThan(LATEST);
  expect(versions.filter(({ archived }) => archived)).toHaveLength(1);
  expect(versions.filter((v) => v.released && v.releaseDate === undefined)).toHaveLength(1);
  expect(versions.map(({ name }) => name)).toEqual(expect.arrayContaining(['Backlog', 'Sprint 14']));
});

test('nothing happened today or later, nothing was resolved before it was created', () => {
  for (const issue of issues) {
    const times = [issue.created, ...issue.history.map(({ created }) => created)];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(issue.updated).toBe(times.at(-1));
    expect(issue.updated).toBeLessThan(LATEST);
    if (issue.resolved !== null) expect(issue.resolved).toBeGreaterThan(issue.created);
    expect(issue.resolved === null).toBe(issue.resolution === null);
    expect(issue.status.category === 'done').toBe(issue.resolution !== null);
  }
  const weekend = issues.filter(({ created }) => weekdayOf(dayOf(created)) > 4);
  within(weekend.length, 1, issues.length / 10);
});

test('keys and ids grow with the time of creation', () => {
  const created = issues.map((issue) => issue.created);
  expect(created).toEqual(created.toSorted((a, b) => a - b));
  expect(issues.map(({ key }) => key)).toEqual(issues.map((_, index) => `SHOP-${index + 1}`));
});

test('half of the bugs are tagged, mechanisms are skewed, and a few escapes are critical', () => {
  const tagged = bugs.filter((bug) => optionOf(bug, 'discovery') !== undefined);
  within(tagged.length / bugs.length, 0.5, 0.62);
  expect(tagged.filter((bug) => optionOf(bug, 'discovery') === 'Somewhere else')).toHaveLength(12);
  const escapes = tagged.filter((bug) => optionOf(bug, 'discovery')?.startsWith('Production') === true);
  const counts = new Map<string | undefined, number>();
  for (const bug of escapes) {
    const mechanism = optionOf(bug, 'mechanism');
    counts.set(mechanism, (counts.get(mechanism) ?? 0) + 1);
  }
  expect(counts.get('No test existed')).toBe(Math.max(...counts.values()));
  within((counts.get(undefined) ?? 0) / escapes.length, 0.05, 0.25);
  within(escapes.filter(({ priority }) => priority?.name === 'Highest').length, 2, 20);
});

test('histories hold reopened bugs, changed versions and edited tags', () => {
  const items = bugs.map(({ history }) => history.flatMap((entry) => entry.items));
  const having = (test: (item: (typeof items)[number][number]) => boolean) =>
    items.filter((all) => all.some(test)).length;
  within(
    having(({ fieldId, from, to }) => fieldId === 'resolution' && from !== null && to === null),
    15,
    70,
  );
  expect(having(({ fieldId }) => fieldId === 'versions')).toBeGreaterThan(20);
  const { discovery } = opened.shop.fields;
  within(
    having(({ fieldId, from }) => fieldId === discovery && from !== null),
    3,
    30,
  );
});

test('reopened after its release: a bug is fixed in the next one too', () => {
  const twice = bugs.filter(({ fixed, history }) => fixed.length === 2 && history.length > 4);
  expect(twice.length).toBeGreaterThan(5);
});

test('a ring of three duplicates each other, and clones are no duplicates', () => {
  const targets = new Map(
    bugs.map((bug) => [
      bug.id,
      bug.links.flatMap(({ type, direction, other }) =>
        type.name === 'Duplicate' && direction === 'outward' ? [other.id] : [],
      ),
    ]),
  );
  const next = (id: string | undefined) => (id === undefined ? undefined : targets.get(id)?.[0]);
  const inRing = bugs.filter(({ id }) => next(next(next(id))) === id);
  expect(inRing).toHaveLength(3);
  const kinds = new Set(bugs.flatMap(({ links }) => links.map(({ type }) => type.name)));
  expect(kinds).toEqual(new Set(['Duplicate', 'Cloners', 'Relates']));
});

test('eight bugs are for management only', () => {
  const { siteAdmin, projectAdmin, developer, outsider } = builtInUsers;
  const secured = issues.filter(({ level }) => level !== null);
  expect(secured).toHaveLength(8);
  for (const { level, type } of secured) {
    expect(type.name).toBe('Bug');
    expect([...(level?.members ?? [])]).toEqual([siteAdmin.accountId, projectAdmin.accountId]);
  }
  expect(opened.shop.project.roles.get(developer.accountId)).toBe('developer');
  expect(opened.shop.project.roles.has(outsider.accountId)).toBe(false);
});

test('a board with 24 sprints behind, one under way and one to come; issues are in sprints', () => {
  const { sprints } = opened.shop.board;
  expect(sprints.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 24 }, () => 'closed'),
    'active',
    'future',
  ]);
  const active = sprints.find(({ state }) => state === 'active');
  expect(active?.startDate).toBeLessThan(LATEST);
  expect(active?.endDate).toBeGreaterThan(LATEST);
  const field = opened.site.fields.named('Sprint')[0];
  if (!field) throw new Error('there is no Sprint field');
  within(issues.filter(({ others }) => others[field.id] !== undefined).length, 300, 700);
});

test('some summaries are awkward', () => {
  const all = issues.map(({ summary }) => summary ?? '');
  for (const start of ['=', '@', '+', '-', '<b>', '\u200f'])
    expect(all.filter((text) => text.startsWith(start))).toHaveLength(1);
  expect(all.filter((text) => text.length > 200 && text.length <= 255)).toHaveLength(1);
  expect(all.filter((text) => /\p{Extended_Pictographic}/u.test(text))).toHaveLength(1);
});

test('a site has one SHOP', () => {
  expect(() => addShop(opened.site, { today: LATEST })).toThrow('there is a project SHOP');
});

test('beside other projects SHOP uses the names that the site has', () => {
  const site = new JiraSite(opened.site.clock);
  const [high] = ensurePriorities(site, ['High', 'Low']);
  const { project } = addShop(site, { today: LATEST });
  expect(site.priorities.named('High')).toEqual([high]);
  expect(site.priorities.all.map(({ name }) => name)).toEqual(['Highest', 'High', 'Medium', 'Low', 'Lowest']);
  expect(site.issues.ofProject(project).size).toBe(issues.length);
});
