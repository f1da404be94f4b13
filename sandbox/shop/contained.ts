import type { Version } from '../jira/site/model';
import type { Draft, Ending, Tags } from './draft';
import { CUSTOMERS, IMPOSSIBLE_PAIRS, PRE_PRODUCTION } from './options';
import type { Stop } from './release-train';
import { componentsOf, containedStage, fixedFor, originTag, priorityOf, type Workshop } from './workshop';

/** How far before the train's previous stop work on a release begins, in days. */
const LEAD = 10;
/** From this many on, some of the contained defects of a release are wrongly tagged. */
const ENOUGH_FOR_CONFLICTS = 10;

/** The defects that the net of a release caught; by the app's rules each of them counts for this release. */
export function containedIn(workshop: Workshop, stop: Stop): readonly Draft[] {
  const { dice, today } = workshop;
  const mayConflict = stop.before && stop.contained >= ENOUGH_FOR_CONFLICTS && stop.day < today;
  const conflicts = mayConflict ? dice.whole(1, 2) : 0;
  return Array.from({ length: stop.contained }, (_, index) =>
    index < conflicts && stop.before ? conflict(workshop, stop, stop.before) : contained(workshop, stop),
  );
}

interface Evidence {
  readonly tags: Tags;
  readonly affected: readonly Version[];
  readonly fixed: readonly Version[];
}

/** What tells that the defect was found before release, and for which release. */
function evidence(workshop: Workshop, { version, before }: Stop, component: string | undefined): Evidence {
  const { dice, today } = workshop;
  if (dice.chance(0.4)) return { tags: {}, affected: [version], fixed: dice.chance(0.6) ? [version] : [] };
  const tags = dice.chance(0.12) ? impossibleTags(workshop) : rightTags(workshop, component);
  const canBeInferred = before !== undefined && before.day + 1 < today;
  return dice.weighted<Evidence>([
    [{ tags, affected: [], fixed: [version] }, 45],
    [{ tags, affected: [version], fixed: [version] }, 45],
    [{ tags, affected: [], fixed: [] }, canBeInferred ? 10 : 0],
  ]);
}

function rightTags(workshop: Workshop, component: string | undefined): Tags {
  const stage = workshop.dice.chance(0.06) ? PRE_PRODUCTION : containedStage(workshop);
  return { discovery: stage, ...originTag(workshop, stage, { component, share: 0.75 }) };
}

function impossibleTags({ dice }: Workshop): Tags {
  const [origin, discovery] = dice.pick(IMPOSSIBLE_PAIRS);
  return { discovery, origin };
}

function contained(workshop: Workshop, stop: Stop): Draft {
  const { moments, wording, today } = workshop;
  const components = componentsOf(workshop);
  const { tags, affected, fixed } = evidence(workshop, stop, components[0]);
  const previous = stop.before?.day ?? stop.day - 3 * LEAD;
  const namesNone = affected.length === 0 && fixed.length === 0;
  const from = namesNone ? previous + 1 : Math.min(previous - LEAD, today - LEAD);
  const created = moments.early(moments.day(from, stop.day));
  const ending = endingOf(workshop, stop, { created, fixed, affected });
  return {
    kind: 'Bug',
    created,
    summary: wording.fault(components[0] ?? ''),
    priority: priorityOf(workshop),
    components,
    labels: workshop.dice.chance(0.15) ? ['regression'] : [],
    affected,
    tags,
    ending,
    plannedFor: fixed,
  };
}

function endingOf(
  workshop: Workshop,
  stop: Stop,
  { created, fixed, affected }: { created: number; fixed: readonly Version[]; affected: readonly Version[] },
): Ending | null {
  const { dice, today } = workshop;
  if (stop.day >= today && dice.chance(0.45)) return null;
  const ending = fixedFor(workshop, stop, { created, fixed });
  // A fix version is what places a defect without an affected one: only the others may stay unfixed.
  const isLeft = affected.length > 0 && dice.chance(0.05);
  return isLeft ? { at: ending.at, resolution: "Won't Fix", fixed: [] } : ending;
}

/** Tagged as found before release though the version it affects was out: the tag counts, and is a conflict. */
function conflict(workshop: Workshop, stop: Stop, shipped: Stop): Draft {
  const { dice, moments } = workshop;
  const created = moments.early(moments.day(shipped.day + 1, stop.day));
  const discovery = containedStage(workshop);
  const caught = contained(workshop, stop);
  const [component] = caught.components;
  return {
    ...caught,
    created,
    affected: [shipped.version],
    tags: { discovery, ...originTag(workshop, discovery, { component, share: 0.75 }) },
    ...(dice.chance(0.35) ? { firstDiscovery: CUSTOMERS } : {}),
    ending: fixedFor(workshop, stop, { created, fixed: [stop.version] }),
  };
}
