import type { DefinitionCard } from '../contract/report';
import type { Day, Instant } from '../domain/day';
import type { ProjectFacts } from '../domain/facts';
import { NO_FILTER } from '../domain/filter/filter';
import { type FilteringView, presentFiltering } from '../domain/present/filter-view';
import { DEFINITION_VERSION } from '../domain/settings';
import type { EffectiveSettings } from '../settings/store';
import type { IndexState } from '../store/index-state';
import { earlierHeadline } from './earlier-headline';

type Filtered = Parameters<typeof presentFiltering>[0];

const NOTHING_ASKED: FilteringView = { conditions: [], isFiltering: false, leavesOut: false, outside: 0 };

/** What the numbers out of a project's facts mean. @param report what it was limited to; undefined: nothing was counted */
export function definitionCard(
  { live }: IndexState,
  effective: EffectiveSettings,
  facts: ProjectFacts,
  {
    asOf,
    now,
    report,
  }: { readonly asOf: Day; readonly now: Instant; readonly report?: Filtered | undefined },
): DefinitionCard {
  const { settings, revision, since } = effective;
  return {
    definitionVersion: DEFINITION_VERSION,
    settingsRevision: revision,
    since,
    was: earlierHeadline(facts, effective, asOf, report?.filtering.filter ?? NO_FILTER, now),
    settings,
    filtering: report ? presentFiltering(report) : NOTHING_ASKED,
    dataAsOf: live?.asOf ?? null,
  };
}
