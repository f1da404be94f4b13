import type { Version } from '../jira/site/model';
import type { Dice } from './dice';
import type { Ending, PriorityName, Tags } from './draft';
import { DAY, HOUR, type Moments, releaseHour } from './moments';
import { CONTAINED_STAGES, HABITS, isPossible, ORIGINS, withHabit } from './options';
import type { ReleaseTrain, Stop } from './release-train';
import { COMPONENTS, type Wording } from './wording';

/** What every maker of drafts works with. */
export interface Workshop {
  readonly dice: Dice;
  readonly moments: Moments;
  readonly wording: Wording;
  readonly train: ReleaseTrain;
  /** The current day; nothing happens on it yet. */
  readonly today: number;
}

export function priorityOf({ dice }: Workshop): PriorityName {
  return dice.weighted([
    ['Highest', 5],
    ['High', 22],
    ['Medium', 47],
    ['Low', 20],
    ['Lowest', 6],
  ]);
}

export function componentsOf({ dice }: Workshop, first = dice.pick(COMPONENTS)): readonly string[] {
  const second = dice.pick(COMPONENTS);
  return second !== first && dice.chance(0.12) ? [first, second] : [first];
}

export function containedStage({ dice }: Workshop): string {
  return dice.weighted<string>(CONTAINED_STAGES);
}

/** The tag of an origin that can be found at the stage, on the given share of a component's defects. */
export function originTag(
  { dice }: Workshop,
  stage: string,
  { component, share }: { readonly component: string | undefined; readonly share: number },
): Pick<Tags, 'origin'> {
  if (!dice.chance(share)) return {};
  const possible = ORIGINS.filter((origin) => isPossible(origin, stage));
  const weights = possible.map((origin) => [origin.name, origin.share] as const);
  return { origin: dice.weighted(withHabit(weights, HABITS[component ?? '']?.origin)) };
}

/** Fixed in time for a release; some are opened again, before it ships or after, and then fixed once more. */
export function fixedFor(
  workshop: Workshop,
  stop: Stop,
  { created, fixed }: { readonly created: number; readonly fixed: readonly Version[] },
): Ending {
  const { moments, dice } = workshop;
  const delivery = releaseHour(stop.day);
  const ending: Ending = {
    at: moments.between(created + HOUR, delivery),
    resolution: 'Fixed',
    fixed,
  };
  if (fixed.length === 0) return ending;
  if (dice.chance(0.06)) return reopenedAfter(workshop, stop, ending);
  if (ending.at + 2 * DAY > Math.min(delivery, moments.latest) || !dice.chance(0.04)) return ending;
  const at = moments.between(ending.at + HOUR, Math.min(delivery, moments.latest) - DAY);
  return { ...ending, reopened: { at, again: { at: moments.between(at + HOUR, delivery), fixed } } };
}

/** The defect comes back once the release is out, and is fixed in the next one too, unless that is still to come. */
function reopenedAfter({ moments, dice, today }: Workshop, stop: Stop, ending: Ending): Ending {
  const next = stop.after;
  if (!next || stop.day + 7 > today) return ending;
  const delivery = releaseHour(next.day);
  const at = moments.between((stop.day + 1) * DAY + 8 * HOUR, Math.min(delivery, moments.latest) - 3 * DAY);
  if (next.day >= today || dice.chance(0.1)) return { ...ending, reopened: { at, again: null } };
  const again = { at: moments.between(at + HOUR, delivery), fixed: [...ending.fixed, next.version] };
  return { ...ending, reopened: { at, again } };
}
