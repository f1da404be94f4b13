import { createVersion, moveVersion, updateVersion, type Version } from '../../../sandbox/jira';
import type { Dice } from './dice';
import { onProject, onVersion, type JiraStep } from './step-subjects';
import { dayBefore, type World } from './world';

function versionEdit(changesOf: (world: World, dice: Dice, version: Version) => Partial<Version>): JiraStep {
  return onVersion((world, dice, version, project) => {
    const changes = changesOf(world, dice, version);
    updateVersion(world.site, version, changes);
    return `${project.key}: version ${version.name} (${version.id}) gets ${JSON.stringify(changes)}`;
  });
}

/** Each kind of edit of a version, by its name. */
export const VERSION_STEPS = {
  'create version': onProject(({ site, clock }, dice, project) => {
    const version = createVersion(site, project, {
      name: `${project.versions.length}.${dice.int(0, 9)}`,
      released: dice.chance(0.5),
      releaseDate: dayBefore(clock.now(), dice.int(-30, 120)),
    });
    return `${project.key}: version ${version.name} (${version.id}) is created`;
  }),
  release: versionEdit(({ clock }, dice) => ({
    released: true,
    releaseDate: dayBefore(clock.now(), dice.int(0, 200)),
  })),
  unrelease: versionEdit(() => ({ released: false })),
  're-date': versionEdit(({ clock }, dice) => ({
    releaseDate: dice.chance(0.2) ? undefined : dayBefore(clock.now(), dice.int(-60, 600)),
  })),
  rename: versionEdit((_, dice) => ({ name: `Release ${dice.int(1, 99)}` })),
  archive: versionEdit((_, dice) => ({ archived: dice.chance(0.6) })),
  'move version': onVersion(({ site }, dice, version, project) => {
    moveVersion(site, version, dice.int(0, project.versions.length - 1));
    return `${project.key}: version ${version.name} moves`;
  }),
} as const satisfies Record<string, JiraStep>;
