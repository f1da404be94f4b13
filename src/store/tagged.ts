import type { TaggedFacts } from '../domain/suggest/history';
import { listFrom } from './defect-row';
import type { Lane } from './index-state';
import { numberIn, numberOrNullIn, textIn } from './row';
import { select } from './run';
import { SELECT_TAGGED, TAGGED_A_PAGE } from './statements/defect';

/**
 * Pages at most. Beyond them older defects are not looked at: what a rare component's defects have in common is then
 * told from the few that are there, or not at all, as it would be in a project that began later.
 */
const MOST_PAGES = 5;

/**
 * The newest defects of an issue type that have one of the three fields, newest first, until they are enough.
 * @param isEnough told all that are known of whole days, so that what comes later is older than each of them
 */
export async function loadTagged(
  projectId: number,
  lane: Lane,
  typeId: number,
  isEnough: (known: readonly TaggedFacts[]) => boolean,
): Promise<readonly TaggedFacts[]> {
  const found: { readonly day: number; readonly facts: TaggedFacts }[] = [];
  for (let page = 0, day = 1e6, issue = 0; page < MOST_PAGES; page++) {
    const rows = await select(SELECT_TAGGED, [projectId, lane, typeId, day, day, issue]);
    for (const row of rows)
      found.push({
        day: numberIn(row, 'created_day'),
        facts: {
          id: numberIn(row, 'issue_id'),
          created: numberIn(row, 'created_ms'),
          typeId,
          typeOptionId: numberOrNullIn(row, 'type_option_id'),
          components: listFrom(textIn(row, 'component_ids'), Number),
          discoveryId: numberOrNullIn(row, 'discovery_id'),
          originId: numberOrNullIn(row, 'origin_id'),
          mechanismId: numberOrNullIn(row, 'mechanism_id'),
        },
      });
    const last = found.at(-1);
    if (!last || rows.length < TAGGED_A_PAGE) break;
    if (isEnough(found.filter((each) => each.day > last.day).map(({ facts }) => facts))) break;
    day = last.day;
    issue = last.facts.id;
  }
  return found.map(({ facts }) => facts);
}
