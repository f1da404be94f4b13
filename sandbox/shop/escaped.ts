import type { Version } from '../jira/site/model';
import type { Draft, Ending, Tags } from './draft';
import { DAY, HOUR } from './moments';
import { CUSTOMERS, ESCAPED_STAGES, HABITS, MECHANISMS, NOT_PREVENTABLE, withHabit } from './options';
import { firstFrom, type Stop } from './release-train';
import { PAYMENTS } from './wording';
import { componentsOf, fixedFor, originTag, priorityOf, type Workshop } from './workshop';

const MONTH = 30;
const LONGEST = 170;

/** The defects that got through a release: most within a month, some much later. */
export function escapedFrom(workshop: Workshop, stop: Stop): readonly Draft[] {
  const soon = Array.from({ length: stop.escapedInMonth }, () =>
    escape(workshop, stop, soonAfter(workshop, stop)),
  );
  const late = Array.from({ length: stop.escapedLater }, () =>
    escape(workshop, stop, lateAfter(workshop, stop)),
  );
  return [...soon, ...late];
}

/** Escapes that nobody could have prevented, from releases that are out long enough. */
export function notPreventable(workshop: Workshop, stops: readonly Stop[]): readonly Draft[] {
  return stops.map((stop) => {
    const draft = escape(workshop, stop, soonAfter(workshop, stop));
    return {
      ...draft,
      affected: [stop.version],
      tags: { discovery: CUSTOMERS, origin: 'Environment', mechanism: NOT_PREVENTABLE },
    };
  });
}

/** An escape that only some may see. */
export function securedEscape(workshop: Workshop, stop: Stop): Draft {
  return { ...escape(workshop, stop, soonAfter(workshop, stop)), isSecured: true };
}

function soonAfter({ moments }: Workshop, { day }: Stop): number {
  return moments.day(day + 1, day + MONTH, (found) => Math.exp((day - found) / 10));
}

function lateAfter({ moments }: Workshop, { day }: Stop): number {
  return moments.day(day + MONTH + 1, day + LONGEST, (found) => Math.exp((day + MONTH - found) / 45));
}

function escape(workshop: Workshop, stop: Stop, day: number): Draft {
  const { dice, moments, wording } = workshop;
  const components = componentsOf(workshop, stop.isSignal && dice.chance(0.6) ? PAYMENTS : undefined);
  const isTagged = dice.chance(0.62);
  const tags = isTagged ? tagsOf(workshop, components[0]) : {};
  const created = moments.early(day);
  return {
    kind: 'Bug',
    created,
    summary: wording.fault(components[0] ?? ''),
    priority: priorityOf(workshop),
    components,
    labels: [
      ...(tags.discovery === CUSTOMERS || dice.chance(0.1) ? ['customer-report'] : []),
      ...(dice.chance(0.08) ? ['known-issue'] : []),
    ],
    affected: affectedBy(workshop, stop, { day, isTagged }),
    tags,
    ending: endingOf(workshop, { day, created }),
  };
}

function tagsOf(workshop: Workshop, component: string | undefined): Tags {
  const { dice } = workshop;
  const discovery = dice.weighted<string>(ESCAPED_STAGES);
  const weights = withHabit(MECHANISMS, HABITS[component ?? '']?.mechanism);
  const mechanism = dice.chance(0.85) ? { mechanism: dice.weighted(weights) } : {};
  return { discovery, ...originTag(workshop, discovery, { component, share: 0.88 }), ...mechanism };
}

/** Without an affected version the last release before the day is taken to be the one, so that may not be another. */
function affectedBy(
  { dice, today }: Workshop,
  { version, after }: Stop,
  { day, isTagged }: { day: number; isTagged: boolean },
): readonly Version[] {
  if (isTagged && after && day <= after.day && dice.chance(0.12)) return [];
  return after && after.day < Math.min(day, today) && dice.chance(0.3) ? [version, after.version] : [version];
}

/** Fixed in a release soon after; a few are left, and the youngest are still open. */
function endingOf(workshop: Workshop, { day, created }: { day: number; created: number }): Ending | null {
  const { dice, moments, train, today } = workshop;
  const stop = firstFrom(day + dice.whole(1, 12), train);
  if (!stop || dice.chance(0.03)) return null;
  if (stop.day >= today && dice.chance(0.55)) return null;
  if (dice.chance(0.05)) {
    const at = moments.between(created + HOUR, created + 40 * DAY);
    return { at, resolution: "Won't Fix", fixed: [] };
  }
  return fixedFor(workshop, stop, { created, fixed: [stop.version] });
}
