import type { Board, Field, Sprint } from './model';
import type { JiraSite } from './site';

export const SPRINT_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

/** The site's Sprint field, added when it has none. */
export function ensureSprintField(site: JiraSite): Field {
  const known = site.fields.all.find(({ schema }) => schema?.custom === SPRINT_TYPE);
  if (known) return known;
  const customId = Number(site.ids.next());
  const field = site.fields.add<Field>({
    id: `customfield_${customId}`,
    name: 'Sprint',
    custom: true,
    schema: { type: 'array', items: 'json', custom: SPRINT_TYPE, customId },
    clauseNames: [`cf[${customId}]`, 'Sprint'],
    contexts: [{ id: site.ids.next(), projectIds: null, options: [] }],
  });
  site.touch();
  return field;
}

/** A sprint as the Sprint field of an issue shows it: an entry of the field's list. */
export function sprintValue(board: Board, sprint: Sprint): Record<string, unknown> {
  const { id, name, state } = sprint;
  const times = (['startDate', 'endDate', 'completeDate'] as const).flatMap((field) => {
    const time = sprint[field];
    return time === undefined ? [] : [[field, new Date(time).toISOString()] as const];
  });
  return { id, name, state, boardId: board.id, goal: '', ...Object.fromEntries(times) };
}
