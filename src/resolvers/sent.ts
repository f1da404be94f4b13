import type { Answer } from '../contract/answer';
import type { SentAnswer } from '../contract/packed-answer';
import { TooLargeError } from './errors';

/** Bytes of JSON up to which an answer is sent as it is. */
const PLAIN_BYTES = 1_000_000;
/** Forge lets 5 MB through. */
const MOST_BYTES = 5_000_000;

/**
 * An answer as it is sent: a large one packed, to about a tenth. A project may have 15,000 releases (Jira Cloud's limit),
 * whose rows have some 20 MB.
 * @throws TooLargeError when it is too large for Forge all the same
 */
export async function sent<T>(answer: Answer<T>): Promise<SentAnswer<T>> {
  const text = JSON.stringify(answer);
  if (Buffer.byteLength(text) <= PLAIN_BYTES) return answer;
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(deflated).arrayBuffer()).toString('base64');
  if (packed.length > MOST_BYTES) throw new TooLargeError(packed.length);
  return { packed };
}
