import type { Version } from '../jira/site/model';
import type { Draft, Ending, Tags } from './draft';
import { DAY, dayOf, HOUR } from './moments';
import { UNMAPPED_STAGE } from './options';
import { firstFrom } from './release-train';
import { componentsOf, containedStage, fixedFor, originTag, priorityOf, type Workshop } from './workshop';

/** How far back the project goes, in days. */
const AGE = 600;
const FROM_UNMAPPED = 12;
const FROM_FIX_VERSION = 10;
const FROM_NOTHING = 8;
const FROM_UNDATED = 6;
const FROM_SPRINT = 5;
const REJECTED = 18;
const DUPLICATES = 18;
const RING = 3;

/** A bug somewhere in the project's life, with nothing known of it. */
function plainBug(workshop: Workshop): Draft {
  const { moments, wording, today } = workshop;
  const components = componentsOf(workshop);
  return {
    kind: 'Bug',
    created: moments.early(moments.day(today - AGE, today - 1)),
    summary: wording.fault(components[0] ?? ''),
    priority: priorityOf(workshop),
    components,
    labels: [],
    affected: [],
    tags: {},
    ending: null,
  };
}

function several<T>(length: number, make: () => T): T[] {
  return Array.from({ length }, make);
}

/** Bugs that no tag and no rule can place: the option nobody mapped, a fix version alone, no date, nothing. */
export function unclassified(workshop: Workshop): readonly Draft[] {
  const { train } = workshop;
  const unmapped = () => withFixVersion(workshop, { discovery: UNMAPPED_STAGE });
  const undated = (): Draft => ({
    ...plainBug(workshop),
    affected: [workshop.dice.pick([train.withoutDate, train.backlog])],
  });
  return [
    ...several(FROM_UNMAPPED, unmapped),
    ...several(FROM_FIX_VERSION, () => withFixVersion(workshop, {})),
    ...several(FROM_NOTHING, () => plainBug(workshop)),
    ...several(FROM_UNDATED, undated),
  ];
}

function withFixVersion(workshop: Workshop, tags: Tags): Draft {
  const bug = plainBug(workshop);
  const stop = firstFrom(dayOf(bug.created) + 3, workshop.train);
  if (!stop) return { ...bug, tags };
  const ending = fixedFor(workshop, stop, { created: bug.created, fixed: [stop.version] });
  return { ...bug, tags, ending };
}

/** Contained defects fixed in a sprint that is kept as a version: they count for the sprint until it is marked. */
export function fixedInSprint(workshop: Workshop, sprintEnd: number): readonly Draft[] {
  const { moments, train } = workshop;
  return several(FROM_SPRINT, () => {
    const created = moments.early(moments.day(sprintEnd - 12, sprintEnd - 1));
    const discovery = containedStage(workshop);
    const release = workshop.dice.chance(0.5) ? firstFrom(sprintEnd, train) : undefined;
    const fixed: Version[] = [train.sprint, ...(release ? [release.version] : [])];
    const at = moments.between(created + HOUR, sprintEnd * DAY + 9 * HOUR);
    const bug = plainBug(workshop);
    const tags = {
      discovery,
      ...originTag(workshop, discovery, { component: bug.components[0], share: 0.75 }),
    };
    return { ...bug, created, tags, ending: { at, resolution: 'Fixed', fixed } };
  });
}

/** Reports that turned out to be none. */
export function rejected(workshop: Workshop): readonly Draft[] {
  const { dice, train } = workshop;
  return several(REJECTED, () => {
    const bug = plainBug(workshop);
    const affected = dice.chance(0.6)
      ? [dice.pick(train.stops.filter(({ day }) => day < dayOf(bug.created)))]
      : [];
    const at = workshop.moments.between(bug.created + HOUR, bug.created + 15 * DAY);
    const ending: Ending = { at, resolution: 'Cannot Reproduce', fixed: [] };
    return { ...bug, affected: affected.map(({ version }) => version), ending };
  });
}

/** Reports of what was known already: some say so by resolution, some by link, some by both. */
export function duplicatesOf(workshop: Workshop, originals: readonly Draft[]): readonly Draft[] {
  const { dice, moments, today } = workshop;
  const known = originals.filter(({ created }) => dayOf(created) < today - 7);
  return several(DUPLICATES, () => {
    const original = dice.pick(known);
    const day = dayOf(original.created);
    const created = moments.early(moments.day(day + 1, day + 20));
    const [resolution, isLinked] = dice.weighted<readonly [Ending['resolution'], boolean]>([
      [['Duplicate', true], 50],
      [['Duplicate', false], 20],
      [['Fixed', true], 30],
    ]);
    const { affected, components } = original;
    const ending = { at: moments.between(created + HOUR, created + 10 * DAY), resolution, fixed: [] };
    const summary = workshop.wording.fault(components[0] ?? '');
    const bug = { ...plainBug(workshop), created, summary, affected, components };
    return { ...bug, ending, repeats: { of: original, isLinked } };
  });
}

/** Bugs to be linked in a circle: each the duplicate of the next. */
export function ring(workshop: Workshop): readonly Draft[] {
  return several(RING, () => plainBug(workshop));
}
