import type { DefectFacts } from '../../src/domain/facts';
import { presentContainment } from '../../src/domain/present/containment-view';
import { containmentMessages } from '../../static/project-page/containment/containment-messages';
import { defect } from '../domain/build';
import { english, german, modelOf, UNMAPPED } from './report';

const CODE = 302;
const REQUIREMENTS = 301;
const stage = (index: number): number => 111 + index;
const [REVIEW, UNIT_TEST, CUSTOMERS] = [stage(0), stage(3), stage(9)];

const many = (count: number, facts: Partial<DefectFacts>): DefectFacts[] =>
  Array.from({ length: count }, () => defect('2024-01-01', facts));
const viewOf = (defects: readonly DefectFacts[]) => {
  const { report, card } = modelOf([], defects).answer;
  return presentContainment(report.ladder.matrix, card.settings.minimumN);
};
const sentence = (...defects: DefectFacts[]): string =>
  containmentMessages(english).sentence(viewOf(defects));

const inPlace = { originId: CODE, discoveryId: UNIT_TEST };
const leaked = { originId: CODE, discoveryId: CUSTOMERS };
const impossible = { originId: CODE, discoveryId: REVIEW };

describe('the sentence of Containment', () => {
  test.each([
    ['no defects', []],
    ['nothing tagged', many(3, {})],
    ['no origin', many(3, { discoveryId: CUSTOMERS })],
    ['no stage', many(3, { originId: CODE, discoveryId: UNMAPPED })],
  ])('%s: nobody can say', (_, defects) => {
    expect(sentence(...defects)).toBe(
      'No defect has both an origin and a known discovery stage yet, so nobody can say which gate should have caught it.',
    );
  });

  test('all impossible: one of the tags is wrong', () => {
    expect(sentence(...many(3, impossible))).toBe(
      'All 3 defects with an origin and a known stage were found before they can have been made: one of the two tags is wrong.',
    );
  });

  test('one defect, in place or not', () => {
    expect(sentence(...many(1, inPlace))).toBe(
      'Code: 1 defect with an origin and a known stage was caught where it should be. Too few for a rate.',
    );
    expect(sentence(...many(1, leaked))).toBe(
      'Code: 1 defect with an origin and a known stage was not caught where it should be; Unit test should have caught it. Too few for a rate.',
    );
  });

  test('all of one kind, without a percentage', () => {
    expect(sentence(...many(12, inPlace))).toBe(
      'Code: All 12 defects with an origin and a known stage were caught where they should be.',
    );
    expect(sentence(...many(12, leaked))).toBe(
      'Code: None of 12 defects with an origin and a known stage was caught where they should be; Unit test should have caught all 12 that leaked.',
    );
  });

  test('enough for a rate, and the gate that should have caught most: later finds got past other gates too', () => {
    const requirements = { originId: REQUIREMENTS, discoveryId: CUSTOMERS };
    expect(sentence(...many(6, inPlace), ...many(3, leaked), ...many(1, requirements))).toBe(
      '60.0% of 10 defects with an origin and a known stage were caught where they should be; Unit test should have caught most of those that leaked (3 of 4).',
    );
  });

  test('too few for a rate: counts; and no "most" among equals', () => {
    const requirements = { originId: REQUIREMENTS, discoveryId: CUSTOMERS };
    expect(sentence(...many(2, inPlace), ...many(1, leaked), ...many(1, requirements))).toBe(
      '2 of 4 defects with an origin and a known stage were caught where they should be; Requirements review and Unit test should have caught equally many of those that leaked (1 each of 2). Too few for a rate.',
    );
  });

  test('numbers as the reader’s language writes them', () => {
    expect(
      containmentMessages(german).sentence(viewOf([...many(1500, inPlace), ...many(500, leaked)])),
    ).toContain('75,0\u00a0% of 2.000');
  });
});

test('the parts of the summary add up to what is in scope', () => {
  const view = viewOf([...many(2, inPlace), ...many(1, leaked), ...many(3, impossible), ...many(4, {})]);
  expect(containmentMessages(english).matrix.summary(view)).toBe(
    '10 defects in scope: 2 in place, 1 leaked, 3 impossible, 4 without an origin or a known stage.',
  );
});

test('a cell says origin, stage, count and verdict', () => {
  const { cell } = containmentMessages(english).matrix;
  expect(cell('Code', 'Unit test', 1, { kind: 'in place' })).toBe('Code, Unit test: 1 defect, in place');
  expect(cell('Code', 'UAT', 12, { kind: 'leaked', gates: 3 })).toBe('Code, UAT: 12 defects, leaked 3 gates');
  expect(cell('No origin', 'UAT', 0, null)).toBe('No origin, UAT: no defects');
});
