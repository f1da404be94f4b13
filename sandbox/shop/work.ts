import type { Draft, IssueKind } from './draft';
import { DAY, HOUR } from './moments';
import { firstFrom } from './release-train';
import { componentsOf, priorityOf, type Workshop } from './workshop';

const STORIES = 150;
const TASKS = 120;
const AGE = 610;
/** Work younger than this may be under way, in days. */
const FRESH = 60;

/** Stories and tasks: what a project holds beside its defects. */
export function otherWork(workshop: Workshop): readonly Draft[] {
  const make = (kind: IssueKind, length: number) => Array.from({ length }, () => workOf(workshop, kind));
  return [...make('Story', STORIES), ...make('Task', TASKS)];
}

function workOf(workshop: Workshop, kind: IssueKind): Draft {
  const { dice, moments, wording, today, train } = workshop;
  const day = moments.day(today - AGE, today - 1);
  const created = moments.early(day);
  const stop = firstFrom(day + 5, train);
  const isOpen = !stop || dice.chance(day > today - FRESH ? 0.7 : 0.05);
  const fixed = kind === 'Story' && stop ? [stop.version] : [];
  const ending = isOpen ? null : moments.between(created + HOUR, stop.day * DAY);
  return {
    kind,
    created,
    summary: wording.work(),
    priority: priorityOf(workshop),
    components: componentsOf(workshop),
    labels: dice.chance(0.1) ? ['tech-debt'] : [],
    affected: [],
    tags: {},
    ending: ending === null ? null : { at: ending, resolution: 'Done', fixed },
    plannedFor: isOpen && dice.chance(0.2) ? [train.backlog] : [],
  };
}
