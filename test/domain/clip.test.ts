import { begun, clipped } from '../../src/domain/clip';

test('a text that fits stays as it is', () => {
  expect(clipped('🛒🛒', 4)).toBe('🛒🛒');
  expect(clipped('', 4)).toBe('');
});

test('a longer one is cut, and says so', () => {
  expect(clipped('basket', 4)).toBe('bas…');
});

test.each([1, 2, 3, 4, 5, 6, 7])('no character is cut in two at %i', (most) => {
  const text = 'a🛒👍b🛒';
  for (const part of [clipped(text, most), begun(text, most)]) {
    expect(part.length).toBeLessThanOrEqual(most);
    expect(part).not.toMatch(/\p{Surrogate}/u);
  }
});
