import { Clock } from '../../sandbox/clock';
import {
  createIssue,
  createProject,
  createScreen,
  createSelectField,
  createVersion,
  JiraSite,
  optionValue,
  shareFields,
} from '../../sandbox/jira';

const DAY_MS = 86_400_000;

/**
 * A site as a customer has it before set-up: a company-managed project that shares its fields and screens with another,
 * a team-managed one, priorities and resolutions of a real tracker, and a field called "Defect origin" that tells
 * where defects were found. Its releases shipped 400 to 100 days ago.
 */
export function setUpSite() {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const type = (id: string, name: string) =>
    site.issueTypes.add({ id, name, subtask: false, hierarchyLevel: 0 });
  const [bug, story] = [type('10', 'Bug'), type('11', 'Story')];
  const open = site.statuses.add({ id: '1', name: 'Open', category: 'new' });
  const unconfirmed = site.statuses.add({ id: '2', name: 'Unconfirmed', category: 'new' });
  const named = (first: number, names: readonly string[]) =>
    names.map((name, place) => ({ id: String(first + place), name }));
  const priorities = named(30, ['Critical', 'High', 'Medium', 'Low', 'Trivial', 'Urgent', 'None']);
  const resolutions = named(50, [
    'Fixed',
    'Invalid',
    'Duplicate',
    "Won't Fix",
    'Cannot Reproduce',
    'As Designed',
  ]);
  for (const priority of priorities) site.priorities.add(priority);
  for (const resolution of resolutions) site.resolutions.add(resolution);

  const shop = createProject(site, { key: 'SHOP', name: 'Web shop' });
  const pay = createProject(site, { key: 'PAY', name: 'Payments' });
  const team = createProject(site, { key: 'TEAM', name: 'Mobile team', style: 'next-gen' });
  shareFields(site, shop, pay);
  const screen = createScreen(site, 'Software Default Screen', shop, pay);
  const bugScreen = createScreen(site, 'Shop: edit a bug', shop);
  const found = createSelectField(site, 'Defect origin', ['Pre-production', 'Production']);
  createSelectField(site, 'T-shirt size', ['S', 'M', 'L']);
  const options = found.contexts[0]?.options ?? [];

  const dayBefore = (days: number): string =>
    new Date(clock.now() - days * DAY_MS).toISOString().slice(0, 10);
  const releases = [400, 325, 250, 175, 100].map((days, place) =>
    createVersion(site, shop, { name: `2.${place}`, released: true, releaseDate: dayBefore(days) }),
  );
  const sprint = createVersion(site, shop, { name: 'Sprint 12' });
  releases.forEach((release, place) => {
    for (let number = 0; number < 14; number++) {
      const isEscaped = number % 4 === 0;
      const option = options[isEscaped ? 1 : 0];
      const days = [400, 325, 250, 175, 100][place] ?? 100;
      const priority = priorities[(number * 3 + place) % priorities.length];
      const resolution = resolutions[number % 5 === 0 ? (number + place) % resolutions.length : 0];
      createIssue(site, {
        project: shop,
        type: bug,
        status: open,
        created: clock.now() - (days + (isEscaped ? -9 : 20)) * DAY_MS + number,
        affected: [release],
        ...(number % 2 === 0 && option ? { others: { [found.id]: optionValue(option) } } : {}),
        ...(priority ? { priority } : {}),
        ...(resolution ? { resolution } : {}),
      });
    }
  });
  for (let number = 0; number < 3; number++) {
    createIssue(site, {
      project: shop,
      type: bug,
      status: unconfirmed,
      created: clock.now() - 5 * DAY_MS,
      fixed: [sprint],
    });
    createIssue(site, { project: team, type: bug, status: open, created: clock.now() - 9 * DAY_MS });
  }
  createIssue(site, { project: pay, type: story, status: open, created: clock.now() - 3 * DAY_MS });
  return { clock, site, shop, pay, team, found, screen, bugScreen, bug };
}
