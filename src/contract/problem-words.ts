import { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group of values in { }',
};

/** What is counted where a size is bounded; of a number it is the number itself. */
const COUNTED: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/** For what a schema ought to say in words of its own. */
const UNKNOWN = 'is none of what can be written here';

/**
 * What a validator found, as a sentence on what to write instead. Given to every parse of what a user wrote, so that
 * nobody has to read the validator's own language; a message that a schema has of its own goes before it.
 */
export function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (COUNTED[issue.origin] !== undefined && issue.minimum === 1) return 'must not be empty';
      return `must be at least ${issue.minimum}${COUNTED[issue.origin] ?? ''}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${COUNTED[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `must be ${choiceOf(issue.values)}`;
    case 'invalid_format':
      return `must be written as ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys':
      return `is not known here; take it out or write ${choiceOf(issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [])}`;
    case 'invalid_union':
      return Array.isArray(issue['options']) ? `must be ${choiceOf(issue['options'])}` : UNKNOWN;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return UNKNOWN;
  }
}

function choiceOf(values: readonly unknown[]): string {
  const [only, ...others] = values.map((value) => JSON.stringify(value));
  if (only === undefined) return 'nothing';
  return others.length === 0 ? only : `one of ${[only, ...others].join(', ')}`;
}
