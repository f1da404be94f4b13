import {
  deleteIssue,
  deleteOption,
  deleteProject,
  deleteVersion,
  mergeVersion,
  renameOption,
} from '../../../sandbox/jira';
import { onIssue, onVersion, type JiraStep } from './step-subjects';
import { optionsOf } from './world';

/** Edits that change issues without telling it of each when they are quiet. */
export const QUIET_STEPS = {
  'delete issue': (isQuiet: boolean): JiraStep =>
    onIssue(({ site }, _, issue) => {
      if (issue.links.length > 0 && !isQuiet) return undefined;
      deleteIssue(site, issue);
      return `${issue.key} is deleted`;
    }),
  'merge versions': (isQuiet: boolean): JiraStep =>
    onVersion(({ site }, dice, version, project) => {
      const into = dice.pick(project.versions);
      if (into === version) return undefined;
      mergeVersion(site, version, into, { tellsIssues: !isQuiet });
      return `${project.key}: version ${version.name} is merged into ${into.name}${isQuiet ? ', quietly' : ''}`;
    }),
  'delete version': (isQuiet: boolean): JiraStep =>
    onVersion(({ site }, dice, version, project) => {
      const others = [...project.versions.filter((other) => other !== version), undefined];
      const [affects, fix] = [dice.pick(others), dice.pick(others)];
      deleteVersion(site, version, {
        ...(affects ? { affects } : {}),
        ...(fix ? { fix } : {}),
        tellsIssues: !isQuiet,
      });
      return `${project.key}: version ${version.name} is deleted${isQuiet ? ', quietly' : ''}`;
    }),
} as const;

/** What no event that the app hears tells of. */
export const SILENT_STEPS = {
  'end sprint': ({ site, clock }, dice) => {
    const board = dice.maybe([...site.boards.values()]);
    const sprint = dice.maybe(board?.sprints ?? []);
    if (!sprint) return undefined;
    Object.assign(sprint, { state: 'closed', completeDate: clock.now() - dice.int(0, 30) * 86_400_000 });
    site.touch();
    return `${sprint.name} of ${board?.name ?? ''} ends`;
  },
  'rename option': (world, dice) => {
    const field = dice.pick(world.fields);
    const option = dice.maybe(optionsOf(field));
    if (!option) return undefined;
    const before = option.value;
    renameOption(world.site, field, option, `${before} ${dice.int(1, 9)}`);
    return `${field.name}: ${before} is now ${option.value}`;
  },
  'delete option': (world, dice) => {
    const field = dice.pick(world.fields);
    const option = dice.maybe(optionsOf(field));
    if (!option || optionsOf(field).length < 2) return undefined;
    deleteOption(world.site, field, option);
    return `${field.name}: ${option.value} is deleted`;
  },
} as const satisfies Record<string, JiraStep>;

/** Deletes an enabled project, so that at least two are left on the site. */
export const deleteSomeProject =
  (isQuiet: boolean): JiraStep =>
  (world, dice) => {
    const { site, enabled } = world;
    const project = dice.maybe(site.projects.all.filter(({ id }) => enabled.has(id)));
    if (!project || site.projects.size < 4) return undefined;
    if (!isQuiet && [...site.issues.ofProject(project)].some(({ links }) => links.length > 0))
      return undefined;
    const what = dice.chance(0.5) ? 'deleted' : 'softdeleted';
    deleteProject(world.site, project, what);
    world.enabled.delete(project.id);
    world.documents.delete(project.id);
    return `project ${project.key} is ${what}`;
  };
