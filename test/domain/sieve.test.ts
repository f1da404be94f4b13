import fc from 'fast-check';
import { sieve } from '../../src/domain/sieve';

const ids = fc.array(fc.oneof(fc.nat({ max: 5000 }), fc.maxSafeNat()), { maxLength: 300 });

test('it tells what the set tells, also of ids that share their bits with a member', () => {
  fc.assert(
    fc.property(ids, ids, (members, others) => {
      const set = new Set(members);
      const isMember = sieve(set);
      const near = members.flatMap((id) => [id, id + 1, id + 1024, id + 2 ** 32]);
      for (const id of [...others, ...near]) expect(isMember(id)).toBe(set.has(id));
    }),
  );
});

test('nothing is in an empty set', () => {
  expect([0, 1, 2 ** 40].some(sieve(new Set()))).toBe(false);
});
