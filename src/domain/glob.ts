import { fold } from './names';

/**
 * Whether the pattern means the whole text: `*` stands for any run of characters, `?` for one. Like all names it is
 * compared without case and outer space. Patterns come from users, so this is no regular expression: it takes at most
 * pattern × text steps, whatever the pattern.
 */
export function globMatches(pattern: string, text: string): boolean {
  const [parts, characters] = [Array.from(fold(pattern)), Array.from(fold(text))];
  // `reached[i]`: the pattern up to here can mean the first i characters.
  let reached = characters.map(() => false);
  reached.unshift(true);
  for (const part of parts) {
    const next: boolean[] = [part === '*' && reached[0] === true];
    characters.forEach((character, index) => {
      const here = reached[index] === true;
      const through = reached[index + 1] === true || next[index] === true;
      next.push(part === '*' ? through : here && (part === '?' || part === character));
    });
    reached = next;
  }
  return reached.at(-1) === true;
}
