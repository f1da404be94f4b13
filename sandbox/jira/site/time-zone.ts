const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds to add to a UTC instant for the zone's wall clock. Throws a RangeError for an unknown zone. */
export function zoneOffset(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant at which the zone's wall clock shows `wall`, a time written as if it were UTC. */
export function instantOfWall(wall: number, zone: string): number {
  const guess = wall - zoneOffset(wall, zone);
  // The offset at the guess differs from that at the wall time near a change of the clocks.
  return wall - zoneOffset(guess, zone);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
