import type { DefinitionCard } from '../contract/report';
import type { Day, Instant } from '../domain/day';
import type { ProjectFacts } from '../domain/facts';
import { DEFINITION_VERSION } from '../domain/settings';
import type { EffectiveSettings } from '../settings/store';
import type { IndexState } from '../store/index-state';
import { earlierHeadline } from './earlier-headline';

/** What is printed with the numbers of a project. */
export function definitionCard(
  read: ProjectFacts,
  { live }: Pick<IndexState, 'live'>,
  effective: EffectiveSettings,
  asOf: { readonly day: Day; readonly now: Instant },
): DefinitionCard {
  const { settings, revision, since } = effective;
  return {
    definitionVersion: DEFINITION_VERSION,
    settingsRevision: revision,
    since,
    was: earlierHeadline(read, effective, asOf.day, asOf.now),
    settings,
    dataAsOf: live?.asOf ?? null,
  };
}
