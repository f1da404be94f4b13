import type { DefinitionCard } from '../../src/contract/report';
import type { Report } from '../../src/domain/aggregate/report';
import { calendarOf, formatDay } from '../../src/domain/day';
import type { DataChange } from '../shared/charts/change-marks';
import type { overviewMessages } from './overview-messages';

/** Days on which the data changed, or what is made of it, in order. */
export function dataChanges(
  { importSpikes }: Pick<Report, 'importSpikes'>,
  { since, settings }: Pick<DefinitionCard, 'since' | 'settings'>,
  messages: ReturnType<typeof overviewMessages>['trend'],
): readonly DataChange[] {
  const spikes = (importSpikes ?? []).map((spike) => ({ day: spike.day, text: messages.spike(spike) }));
  if (since === null) return spikes;
  const day = calendarOf(settings.timeZone)(since);
  return [...spikes, { day, text: messages.settingsChanged(formatDay(day)) }].sort((a, b) => a.day - b.day);
}
