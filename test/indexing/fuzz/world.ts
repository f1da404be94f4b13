import {
  createBoard,
  createComponent,
  createIssue,
  createProject,
  createSecurityLevel,
  createSelectField,
  createSprint,
  createVersion,
  JiraSite,
  optionValue,
  type Field,
  type FieldOption,
  type Issue,
  type IssueType,
  type LinkType,
  type Named,
  type Project,
  type Status,
} from '../../../sandbox/jira';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import type { SettingsDocument } from '../../../src/settings/schema';
import type { Dice } from './dice';
import type { StandingClock } from './standing-clock';

/** A small Jira and what the story has told the app about it. */
export interface World {
  readonly clock: StandingClock;
  readonly site: JiraSite;
  readonly types: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly resolutions: readonly Named[];
  readonly linkTypes: readonly LinkType[];
  /** Two fields that can say where a defect was found, one that says where it was made, one why it got out. */
  readonly fields: readonly [discovery: Field, other: Field, origin: Field, mechanism: Field];
  /** Projects that are enabled, by their ids. */
  readonly enabled: Set<string>;
  /** The documents that are saved: the site's under null. */
  readonly documents: Map<string | null, SettingsDocument>;
}

export const MONTH_MS = 30.4 * 86_400_000;
/** Middles of years back: an issue is never near a horizon, which are whole years. */
const AGES = [0.2, 1, 3, 6, 9, 14, 18, 22, 27, 33, 42] as const;
/** When versions were, or will be, released. */
const RELEASED_DAYS_AGO = [500, 240, 60, -20] as const;
export const LABELS = ['web', 'mobile', 'customer'] as const;

/** A site with four projects; what is in them is the seed's. */
export function newWorld(clock: StandingClock, dice: Dice): World {
  clock.set(Date.parse('2024-06-03T08:20:00Z') + dice.int(0, 3_600_000));
  const site = new JiraSite(clock);
  const world: World = {
    clock,
    site,
    types: ['Bug', 'Defect', 'Story'].map((name, at) =>
      site.issueTypes.add({ id: String(10 + at), name, subtask: false, hierarchyLevel: 0 }),
    ),
    statuses: (['new', 'indeterminate', 'done'] as const).map((category, at) =>
      site.statuses.add({ id: String(1 + at), name: ['Open', 'In progress', 'Done'][at] ?? '', category }),
    ),
    resolutions: ['Fixed', 'Duplicate', "Won't Do"].map((name, at) =>
      site.resolutions.add({ id: String(20 + at), name }),
    ),
    linkTypes: [
      site.linkTypes.add({ id: '40', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' }),
      site.linkTypes.add({ id: '41', name: 'Relates', inward: 'relates to', outward: 'relates to' }),
    ],
    fields: [
      createSelectField(site, 'Discovery stage', [...DEFAULT_SETTINGS.ladder.stages, 'Elsewhere']),
      createSelectField(site, 'Found in', ['Pre-production', 'Production', 'UAT']),
      createSelectField(
        site,
        'Defect origin',
        DEFAULT_SETTINGS.origins.map(({ name }) => name),
      ),
      createSelectField(
        site,
        'Escape mechanism',
        DEFAULT_SETTINGS.mechanisms.map(({ name }) => name),
      ),
    ],
    enabled: new Set(),
    documents: new Map(),
  };
  ['High', 'Medium', 'Low'].forEach((name, at) => site.priorities.add({ id: String(30 + at), name }));
  for (const key of ['ONE', 'TWO', 'THREE', 'OUT']) fill(world, createProject(site, { key }), dice);
  return world;
}

function fill(world: World, project: Project, dice: Dice): void {
  const { site, clock } = world;
  createSecurityLevel(site, project, { name: 'Management' });
  createComponent(site, project, 'Checkout');
  createComponent(site, project, 'Search');
  for (let at = 0; at < RELEASED_DAYS_AGO.length; at += 1)
    createVersion(site, project, {
      name: `${at}.0`,
      released: at < 3,
      ...(dice.chance(0.8) ? { releaseDate: dayBefore(clock.now(), RELEASED_DAYS_AGO[at] ?? 0) } : {}),
    });
  const board = createBoard(site, project, `${project.key} board`);
  const week = 7 * 86_400_000;
  for (let at = 0; at < 3; at += 1) {
    const startDate = clock.now() - (9 - 4 * at) * week;
    createSprint(site, board, {
      name: `Sprint ${at}`,
      state: 'active',
      startDate,
      endDate: startDate + 2 * week,
    });
  }
  for (let count = dice.int(8, 24); count > 0; count -= 1) addIssue(world, project, dice);
}

/** An issue with values of all kinds, created lately or long ago. */
export function addIssue(world: World, project: Project, dice: Dice, isNew = false): Issue {
  const { site, clock, types, statuses, resolutions } = world;
  const resolution = dice.chance(0.3) ? dice.pick(resolutions) : null;
  const created = clock.now() - dice.pick(AGES) * MONTH_MS - dice.int(0, 86_400_000);
  return createIssue(site, {
    project,
    type: dice.chance(0.8) ? dice.pick(types.slice(0, 2)) : dice.pick(types),
    status: dice.pick(resolution ? statuses.slice(2) : statuses),
    resolution,
    priority: dice.maybe([...site.priorities.all, null]) ?? null,
    affected: dice.some(project.versions, 0.25),
    fixed: dice.some(project.versions, 0.25),
    components: dice.some(project.components, 0.3),
    labels: dice.some(LABELS, 0.2),
    level: dice.chance(0.08) ? (project.securityLevels[0] ?? null) : null,
    others: tagged(world, dice),
    ...(isNew ? {} : { created }),
  });
}

function tagged({ fields }: World, dice: Dice): Record<string, unknown> {
  const chosen = dice.some(fields, 0.5).flatMap((field) => {
    const option = dice.maybe(optionsOf(field));
    return option ? [[field.id, optionValue(option)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

export function optionsOf(field: Field): readonly FieldOption[] {
  return field.contexts[0]?.options ?? [];
}

/** `yyyy-mm-dd` so many days before an instant. */
export function dayBefore(instant: number, days: number): string {
  return new Date(instant - days * 86_400_000).toISOString().slice(0, 10);
}
