import { createHash } from 'node:crypto';

/** A label has no id in Jira; its code is the first 48 bits of the SHA-256 of its text. */
export function labelCode(label: string): number {
  return createHash('sha256').update(label).digest().readUIntBE(0, 6);
}
