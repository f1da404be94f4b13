import fc from 'fast-check';
import type { DefectFacts } from '../../../src/domain/facts';
import { PackedDefects } from '../../../src/store/packed/packed-defect';
import { fromText, toText } from '../../../src/store/packed/text';
import { plain } from '../../indexing/fuzz/copies';

const id = fc.integer({ min: 0, max: 2 ** 40 });
const maybeId = fc.option(fc.oneof(fc.integer({ min: 0, max: 9 }), id));
const instant = fc.integer({ min: -1e12, max: 4e12 });
const ids = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), id), { maxLength: 4 });
const step = fc.record({
  at: instant,
  moves: fc.array(fc.record({ from: maybeId, to: maybeId }), { maxLength: 2 }),
  resolutionCleared: fc.boolean(),
  fixed: ids,
});
const history = fc.record({
  steps: fc.array(step, { maxLength: 3 }),
  discoveryEdits: fc.array(fc.record({ at: instant, from: maybeId, to: maybeId }), { maxLength: 2 }),
});
const link = fc.record({
  typeId: id,
  direction: fc.constantFrom('outward' as const, 'inward' as const),
  issueId: id,
});
const defect: fc.Arbitrary<DefectFacts> = fc.record({
  id,
  number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  created: instant,
  resolved: fc.option(instant),
  typeId: id,
  statusId: id,
  resolutionId: maybeId,
  severityId: maybeId,
  discoveryId: maybeId,
  originId: maybeId,
  mechanismId: maybeId,
  typeOptionId: maybeId,
  areaOptionId: maybeId,
  preventionOptionId: maybeId,
  affected: ids,
  fixed: ids,
  components: ids,
  labels: ids,
  links: fc.array(link, { maxLength: 3 }),
  history: fc.option(history),
});

test('whatever the facts are, what is packed is what comes out, however often it is walked', () => {
  fc.assert(
    fc.property(fc.array(defect, { maxLength: 30 }), (defects) => {
      const packed = new PackedDefects([fromText(toText(defects), new Map())]);
      expect([...packed].map(plain)).toEqual(defects.map(plain));
      expect([...packed].map(plain)).toEqual(defects.map(plain));
    }),
  );
});

test('those with links, and those with an id, are found without the others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(defect, { maxLength: 20, selector: (each) => each.id }), (defects) => {
      const packed = new PackedDefects([fromText(toText(defects), new Map())]);
      const linked = defects.filter(({ links }) => links.length > 0);
      expect([...packed.linked()].map(plain)).toEqual(linked.map(plain));
      const some = defects.filter((_, at) => at % 2 === 0);
      expect([...packed.among(new Set(some.map((each) => each.id)))].map(plain)).toEqual(some.map(plain));
    }),
  );
});

test('a number that is not whole is refused, not rounded', () => {
  const [one] = fc.sample(defect, 1);
  if (!one) throw new Error('there is no defect');
  expect(() => toText([{ ...one, created: 0.5 }])).toThrow(RangeError);
});
