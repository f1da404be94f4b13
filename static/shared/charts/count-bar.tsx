/** A count as a bar against the largest one of its chart. */
export function CountBar({
  count,
  of,
  look,
}: {
  readonly count: number;
  /** The count that fills the width. */
  readonly of: number;
  readonly look: 'escaped' | 'unknown';
}) {
  if (count === 0 || of === 0) return null;
  return <span className={`bar bar-${look}`} style={{ width: `${(100 * count) / of}%` }} />;
}
