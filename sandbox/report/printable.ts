/** Names come from the data: a control character must not steer the terminal. */
export function printable(name: string): string {
  return name.replace(/\p{C}/gu, '\uFFFD');
}
