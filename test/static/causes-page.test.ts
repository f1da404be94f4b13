import type { DefectFacts } from '../../src/domain/facts';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { presentCauses } from '../../src/domain/present/causes-view';
import { causesMessages } from '../../static/project-page/causes/causes-messages';
import { questionsOf } from '../../static/project-page/causes/questions';
import { defect } from '../domain/build';
import { CONTAINED, english, ESCAPED, modelOf } from './report';

const NO_TEST = 202;
const many = (count: number, facts: Partial<DefectFacts> = {}): DefectFacts[] =>
  Array.from({ length: count }, () => defect('2024-01-01', { discoveryId: ESCAPED, ...facts }));
const viewOf = (defects: readonly DefectFacts[]) => {
  const { report, card } = modelOf([], defects).answer;
  return presentCauses(report, card.settings.minimumN);
};
const messages = causesMessages(english);
const sentence = (...defects: DefectFacts[]): string => messages.sentence(viewOf(defects));

describe('the sentence of Causes', () => {
  test('no escape: no cause to look for', () => {
    expect(sentence(...many(4, { discoveryId: CONTAINED }))).toBe(
      'No defect in scope is known to have escaped, so there is no cause to look for.',
    );
  });

  test('nobody said why, of one and of many', () => {
    expect(sentence(...many(1))).toBe('Nobody has said yet why the only escape got out.');
    expect(sentence(...many(3))).toBe('For none of the 3 escapes is it known why it got out.');
  });

  test('one known, alone and among others', () => {
    expect(sentence(...many(1, { mechanismId: NO_TEST }))).toBe(
      '“No test existed” is the mechanism of the only escape whose mechanism is known.',
    );
    expect(sentence(...many(1, { mechanismId: NO_TEST }), ...many(2))).toBe(
      '“No test existed” is the mechanism of the only escape whose mechanism is known; of 2 more nobody has said why they got out.',
    );
  });

  test('all of one mechanism', () => {
    expect(sentence(...many(5, { mechanismId: NO_TEST }))).toBe(
      '“No test existed” is the mechanism of all 5 escapes whose mechanism is known.',
    );
  });

  const view = (counts: readonly (readonly [string, number])[], none: number) => {
    const known = counts.reduce((sum, [, count]) => sum + count, 0);
    const share = (found: number) => ({ found, of: known + none, fraction: found / (known + none) });
    const base = viewOf(many(1));
    return {
      ...base,
      escaped: known + none,
      causes: counts.map(([mechanism, count]) => ({
        mechanism,
        escaped: share(count),
        cumulative: share(count),
      })),
      unknown: { none, unmapped: 0, all: share(none) },
      leading: counts.filter(([, count]) => count === counts[0]?.[1]).map(([mechanism]) => mechanism),
    };
  };

  test('the most frequent of several, as a share of the known ones', () => {
    const told = view(
      [
        ['No test existed', 38],
        ['Environment mismatch', 30],
        ['Other', 28],
      ],
      46,
    );
    expect(messages.sentence(told)).toBe(
      '“No test existed” is the most frequent mechanism: 38 of the 96 escapes whose mechanism is known, 39.6%; of 46 more nobody has said why they got out.',
    );
  });

  test('equals are both named', () => {
    expect(
      messages.sentence(
        view(
          [
            ['A', 4],
            ['B', 4],
            ['C', 1],
          ],
          0,
        ),
      ),
    ).toBe('“A” and “B” are equally frequent: 4 each of the 9 escapes whose mechanism is known.');
  });
});

describe('the question of a mechanism', () => {
  const ask = questionsOf(english);

  test('is its own for every mechanism of the defaults, by name without case', () => {
    const general = ask('Sunspots', 3);
    expect(general).toBe(
      'What would have stopped these 3 escapes, and for which of them is it in place now?',
    );
    for (const { name } of DEFAULT_SETTINGS.mechanisms)
      for (const count of [1, 3]) {
        expect(ask(` ${name.toUpperCase()} `, count)).not.toBe(ask('Sunspots', count));
        expect(ask(name, count)).toMatch(/\?$/);
      }
  });

  test('names how many there are', () => {
    expect(ask('No test existed', 32)).toBe('Which of these 32 paths has an automated test now?');
    expect(ask('No test existed', 1)).toBe('Has this path an automated test now?');
  });
});

test('which layer missed most; without an origin none is blamed', () => {
  expect(messages.missed.summary(viewOf(many(2)))).toBe(
    'No escape has an origin that says which layer should have caught it.',
  );
  expect(messages.missed.summary(viewOf([...many(2, { originId: 302 }), ...many(1)]))).toBe(
    'Unit test should have caught 2 of 3 escapes, more than any other layer.',
  );
});
