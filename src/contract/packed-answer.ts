import type { Answer } from './answer';

/** An answer that is large: its JSON, deflated without a header, as base64. */
export interface PackedAnswer {
  readonly packed: string;
}

/** What comes back from a resolver, before `unpacked`. */
export type SentAnswer<T> = Answer<T> | PackedAnswer;

/** The answer that was sent. @throws Error when the text is not packed JSON */
export async function unpacked<T>(sent: SentAnswer<T>): Promise<Answer<T>> {
  if (!('packed' in sent)) return sent;
  const bytes = Uint8Array.from(atob(sent.packed), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(inflated).json()) as Answer<T>;
}
