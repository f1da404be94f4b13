import type { PlacedDefect } from '../attribute/place';
import { fold } from '../names';
import type { Meaning } from '../normalise/meaning';
import type { DayRange, DimensionValue, ReleaseRange, ReportFilter } from './filter';

/** Whether a defect is inside a filter. */
export type Admission = (defect: PlacedDefect) => boolean;

/** The filter as one condition on placed defects of any scope row. What it names and nobody has admits nothing. */
export function admissionOf(filter: ReportFilter, { releases }: Pick<Meaning, 'releases'>): Admission {
  const conditions = [
    filter.releases && withinReleases(filter.releases, releases.inOrder),
    withinDays(filter.created),
    filter.severities.length > 0 && ofSeverities(new Set(filter.severities)),
    filter.areas.length > 0 && withValue(filter.areas, ({ areas }) => areas),
    filter.types.length > 0 && withValue(filter.types, ({ types }) => types),
  ].filter((condition) => typeof condition === 'function');
  return (defect) => conditions.every((admits) => admits(defect));
}

function withinReleases(
  { by, from, to }: ReleaseRange,
  inOrder: readonly { readonly id: number }[],
): Admission | null {
  if (from === null && to === null) return null;
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  const first = from === null ? 0 : (places.get(from) ?? Infinity);
  const last = to === null ? Infinity : (places.get(to) ?? -1);
  return ({ shippedIn, fixedIn }) => {
    const release = by === 'shipped in' ? shippedIn?.release : fixedIn;
    const place = release && places.get(release.id);
    return place !== undefined && place !== null && first <= place && place <= last;
  };
}

function withinDays({ from, to }: DayRange): Admission | null {
  if (from === null && to === null) return null;
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  return ({ createdDay }) => first <= createdDay && createdDay <= last;
}

function ofSeverities(severities: ReadonlySet<PlacedDefect['severity']>): Admission {
  return ({ severity }) => severities.has(severity);
}

/** A defect of several values is inside when one of them is asked for. */
function withValue(
  asked: readonly DimensionValue[],
  valuesOf: (defect: PlacedDefect) => readonly string[],
): Admission {
  const names = new Set(asked.filter((value) => value !== null).map(fold));
  const none = asked.includes(null);
  return (defect) => {
    const values = valuesOf(defect);
    return values.length === 0 ? none : values.some((value) => names.has(fold(value)));
  };
}
