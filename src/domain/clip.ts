/**
 * The beginning of a text, of at most so many UTF-16 units with the sign that something is left out. A character of
 * two units is not cut in two: half of one is no text.
 */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${begun(text, most - 1)}…`;
}

/** The first units of a text, less one where that would cut a character in two. */
export function begun(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  const isHalf = text.length > most && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? most - 1 : most);
}
