/** Private-use characters, which no text has: between them stands which of the counts of a text it is. */
const MARKED = /\ue000(\d+)\ue001/;

/** Stands for a count in a text until that is drawn. */
export function markedCount(index: number): string {
  return `\ue000${index}\ue001`;
}

/** The text and, at each odd place, the index of a count within it. */
export function splitAtCounts(text: string): readonly string[] {
  return text.split(MARKED);
}
