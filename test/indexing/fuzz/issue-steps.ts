import {
  createLink,
  deleteLink,
  moveIssue,
  optionValue,
  updateIssue,
  type Issue,
  type IssueChanges,
} from '../../../sandbox/jira';
import type { Dice } from './dice';
import { onIssue, onProject, type JiraStep } from './step-subjects';
import { addIssue, LABELS, optionsOf, type World } from './world';

/** An edit of one issue that makes one change of it. */
function edit(changesOf: (world: World, dice: Dice, issue: Issue) => IssueChanges): JiraStep {
  return onIssue((world, dice, issue) => {
    const changes = changesOf(world, dice, issue);
    updateIssue(world.site, issue, changes);
    return `${issue.key} gets ${JSON.stringify(changes, (_, value: unknown) => short(value))}`;
  });
}

/** Entities are shown by their names. */
function short(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}

/** Each kind of edit of an issue, by its name. */
export const ISSUE_STEPS = {
  create: onProject(
    (world, dice, project) => `${addIssue(world, project, dice, dice.chance(0.7)).key} is created`,
  ),
  tag: edit(({ fields }, dice) => {
    const field = dice.pick(fields);
    const option = dice.chance(0.2) ? undefined : dice.maybe(optionsOf(field));
    return { others: { [field.id]: option ? optionValue(option) : null } };
  }),
  retype: edit(({ types }, dice) => ({ type: dice.pick(types) })),
  secure: edit((_, dice, { project }) => ({
    level: dice.chance(0.5) ? null : (project.securityLevels[0] ?? null),
  })),
  versions: edit((_, dice, { project }) => ({
    affected: dice.some(project.versions, 0.3),
    fixed: dice.some(project.versions, 0.3),
  })),
  resolve: edit(({ statuses, resolutions }, dice) => ({
    resolution: dice.pick(resolutions),
    status: dice.pick(statuses.slice(2)),
  })),
  reopen: edit(({ statuses }, dice) => ({ resolution: null, status: dice.pick(statuses.slice(0, 2)) })),
  describe: edit(({ site }, dice, { project }) => ({
    labels: dice.some(LABELS, 0.4),
    components: dice.some(project.components, 0.4),
    priority: dice.pick([...site.priorities.all, null]),
  })),
  move: onIssue((world, dice, issue) => {
    const target = dice.pick(world.site.projects.all);
    if (target === issue.project) return undefined;
    const from = issue.key;
    moveIssue(world.site, issue, target);
    return `${from} moves to ${issue.key}`;
  }),
  link: onIssue((world, dice, issue) => {
    const other = dice.pick([...world.site.issues.all()]);
    if (other === issue) return undefined;
    const type = dice.chance(0.7) ? world.linkTypes[0] : world.linkTypes[1];
    if (!type) return undefined;
    createLink(world.site, type, issue, other);
    return `${issue.key} ${type.outward} ${other.key}`;
  }),
  unlink: onProject((world, dice, project) => {
    const linked = [...world.site.issues.ofProject(project)].flatMap((issue) =>
      issue.links.filter(({ direction }) => direction === 'outward').map((link) => ({ issue, link })),
    );
    const chosen = dice.maybe(linked);
    if (!chosen) return undefined;
    deleteLink(world.site, chosen.issue, chosen.link);
    return `${chosen.issue.key} no longer ${chosen.link.type.outward} ${chosen.link.other.key}`;
  }),
} as const satisfies Record<string, JiraStep>;
