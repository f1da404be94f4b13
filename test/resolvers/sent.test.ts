import { randomBytes } from 'node:crypto';
import type { Answer } from '../../src/contract/answer';
import { unpacked } from '../../src/contract/packed-answer';
import { contractErrorOf, TooLargeError } from '../../src/resolvers/errors';
import { sent } from '../../src/resolvers/sent';

/** Rows as of releases; `é` and the emoji are more bytes than characters. */
const answerWith = (rows: number): Answer<unknown> => ({
  ok: true,
  data: Array.from({ length: rows }, (_, id) => ({
    release: { id, name: `Réléase ${id} 🚀`, releaseDay: 18_000 + (id % 97) },
    shippedIn: { escaped: id % 7, contained: (3 * id) % 31, unclassified: id % 2 },
  })),
});

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

test('a small answer is sent as it is, and so is a refusal', async () => {
  for (const answer of [answerWith(3), { ok: false, error: { code: 'sign-in' } } as const]) {
    expect(await sent(answer)).toBe(answer);
    expect(await unpacked(await sent(answer))).toBe(answer);
  }
});

test('a large one is sent packed, to a fraction, and is the same where it comes', async () => {
  const answer = answerWith(60_000);
  expect(bytesOf(answer)).toBeGreaterThan(5_000_000);
  const packed = await sent(answer);
  expect(Object.keys(packed)).toEqual(['packed']);
  expect(bytesOf(packed)).toBeLessThan(bytesOf(answer) / 5);
  expect(JSON.stringify(await unpacked(packed)) === JSON.stringify(answer)).toBe(true);
});

test('bytes decide, not characters', async () => {
  const text = 'é'.repeat(600_000);
  expect(await sent({ ok: true, data: text })).toHaveProperty('packed');
});

test('what is too large all the same is refused in words, not by Forge', async () => {
  const noise = randomBytes(6_000_000).toString('base64');
  await expect(sent({ ok: true, data: noise })).rejects.toThrow(TooLargeError);
  expect(contractErrorOf(new TooLargeError(1), 'report')).toEqual({ code: 'too-large' });
});
