import fc from 'fast-check';
import type { Matcher } from '../../src/domain/names';
import { type Mapping, meaningOfValue, strayMatchers, withMeaning } from '../../src/domain/settings-mapping';

const names = ['Fixed', 'fixed ', 'Later', 'Duplicate'];
const anyMatcher: fc.Arbitrary<Matcher> = fc.oneof(
  fc.constantFrom(...names),
  fc.nat(5).map((id) => ({ id: String(id) })),
);
const anyMapping: fc.Arbitrary<Mapping<string>> = fc.array(
  fc.record({ meaning: fc.constantFrom('a', 'b'), matchers: fc.array(anyMatcher, { maxLength: 4 }) }),
  { maxLength: 4 },
);
const anyValues = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((name, id) => ({ id: String(id), name })));

test('a value gets the meaning asked for, and no other value gets another', () => {
  fc.assert(
    fc.property(
      anyMapping,
      anyValues,
      fc.nat(5),
      fc.option(fc.constantFrom('a', 'b', 'c')),
      (mapping, values, at, meaning) => {
        const value = values[at % values.length] ?? { id: '0', name: '' };
        const changed = withMeaning(mapping, value, meaning, values);
        for (const other of values)
          expect(meaningOfValue(changed, other)).toBe(
            other === value ? meaning : meaningOfValue(mapping, other),
          );
      },
    ),
  );
});

test('a name that always means something is asked before the mapping, and an id before both', () => {
  const own: Mapping<string> = [{ meaning: 'own', matchers: ['UAT'] }];
  const uat = { id: '7', name: 'uat' };
  expect(meaningOfValue([{ meaning: 'a', matchers: ['UAT'] }], uat, own)).toBe('own');
  expect(meaningOfValue([{ meaning: 'a', matchers: [{ id: '7' }] }], uat, own)).toBe('a');
  const changed = withMeaning([], uat, 'a', [uat], own);
  expect(changed).toEqual([{ meaning: 'a', matchers: [{ id: '7' }] }]);
  expect(withMeaning(changed, uat, 'own', [uat], own)).toEqual([{ meaning: 'a', matchers: [] }]);
});

test('matchers that fit no value are told', () => {
  const mapping: Mapping<string> = [{ meaning: 'a', matchers: ['Fixed', 'Invalid', { id: '9' }] }];
  expect(strayMatchers(mapping, [{ id: '1', name: 'fixed' }])).toEqual([
    { meaning: 'a', matcher: 'Invalid' },
    { meaning: 'a', matcher: { id: '9' } },
  ]);
});
