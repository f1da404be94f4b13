import type { Issue, Project, Version } from '../../../sandbox/jira';
import type { Dice } from './dice';
import type { World } from './world';

/** Does something in Jira and says what, in a few words; undefined when there is nothing to do it to. */
export type JiraStep = (world: World, dice: Dice) => string | undefined;

export function onProject(
  step: (world: World, dice: Dice, project: Project) => string | undefined,
): JiraStep {
  return (world, dice) => {
    const project = dice.maybe(world.site.projects.all);
    return project && step(world, dice, project);
  };
}

export function onIssue(step: (world: World, dice: Dice, issue: Issue) => string | undefined): JiraStep {
  return onProject((world, dice, project) => {
    const issue = dice.maybe([...world.site.issues.ofProject(project)]);
    return issue && step(world, dice, issue);
  });
}

export function onVersion(
  step: (world: World, dice: Dice, version: Version, project: Project) => string | undefined,
): JiraStep {
  return onProject((world, dice, project) => {
    const version = dice.maybe(project.versions);
    return version && step(world, dice, version, project);
  });
}
