import { createHash } from 'node:crypto';

/** A stable number for what has no numeric id in Jira: the first 48 bits of the SHA-256 of its text. */
function textCode(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
}

/** A label has no id in Jira; its code is that of its text. */
export function labelCode(label: string): number {
  return textCode(label);
}

/**
 * The code of a value whose id is a text, such as a team's UUID. It stays when the value is renamed; the ids that
 * Jira counts up stay far below such codes.
 */
export function valueCode(id: string): number {
  return textCode(`value:${id}`);
}
