import type { GadgetRequest } from '../../src/contract/gadget';
import { severitiesFrom } from '../../src/domain/gadget/severity-floor';
import type { GadgetConfiguration } from './configuration';

type Asked = Pick<GadgetConfiguration, 'projectIds' | 'severityFloor' | 'areas'>;

/** What a configuration asks the app; alike for gadgets that differ only in what they show of the answer. */
export function gadgetRequestOf({ projectIds, severityFloor, areas }: Asked): GadgetRequest {
  const filter = {
    ...(severityFloor === null ? {} : { severities: [...severitiesFrom(severityFloor)] }),
    ...(areas.length === 0 ? {} : { areas: [...areas].sort(byText) }),
  };
  return {
    projectIds: [...projectIds].sort((a, b) => a - b),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
  };
}

/** The page of a report with the same filter in its address. */
export function reportPath(page: string, { severityFloor, areas }: Omit<Asked, 'projectIds'>): string {
  const search = new URLSearchParams();
  for (const severity of severityFloor === null ? [] : severitiesFrom(severityFloor))
    search.append('severity', severity);
  for (const area of areas) search.append('area', area ?? '');
  return search.size === 0 ? page : `${page}?${search}`;
}

function byText(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '');
}
