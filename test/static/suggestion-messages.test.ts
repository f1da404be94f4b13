import { suggestionMessages } from '../../static/shared/words/suggestion-messages';
import { english, german } from './report';

const say = suggestionMessages(english);
const ladder = { stages: ['Unit test', 'UAT', 'Production'], releaseLine: 2, boundary: 2 };

test('a suggestion is told with how many of how many have it, or with the rule that says so', () => {
  const similar = { kind: 'similar', agree: 14, of: 20 } as const;
  expect(say.suggestion('Production (found by customers)', similar)).toBe(
    'Production (found by customers): 14 of the last 20 similar defects have it',
  );
  expect(say.suggestion('UAT', { kind: 'similar', agree: 5, of: 5 })).toBe(
    'UAT: all of the last 5 similar defects have it',
  );
  expect(say.suggestion('Post-release', { kind: 'rule', rule: 'release date' })).toBe(
    'Post-release, by the release-date rule',
  );
  expect(suggestionMessages(german).reason(similar)).toContain('14 of the last 20');
});

test('what a rule reads into an empty field is told with its place on the ladder', () => {
  expect(say.inferred({ from: 2, to: 2 }, 'release date', ladder)).toBe(
    'after release, by the release-date rule',
  );
  expect(say.inferred({ from: 0, to: 1 }, 'own rule', ladder)).toBe(
    'before release, by a rule of the project',
  );
  expect(say.inferred({ from: 1, to: 1 }, 'service desk', ladder)).toBe('in UAT, by its service request');
  expect(say.place({ from: 1, to: 2 }, ladder)).toBe('between UAT and Production');
});
