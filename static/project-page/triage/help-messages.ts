import type { TagField } from '../../../src/contract/issue';

/** The keys of the queue and what they do, in English. */
export function helpMessages(fields: Readonly<Record<TagField, string>>) {
  return {
    title: 'Keys of the queue',
    open: 'Keys',
    hint: 'In the list, press ? for the keys.',
    close: 'Close',
    scope: 'They work while the list has the focus.',
    keys: [
      { keys: ['j', '↓'], does: 'Next defect' },
      { keys: ['k', '↑'], does: 'Defect before' },
      {
        keys: ['a', 'Enter'],
        does: 'Accept the suggestions and move on; without any, choose what is lacking',
      },
      { keys: ['d', '1'], does: `Choose “${fields.discovery}”` },
      { keys: ['o', '2'], does: `Choose “${fields.origin}”` },
      { keys: ['m', '3'], does: `Choose “${fields.mechanism}”` },
      { keys: ['x', 'Space'], does: 'Select or unselect the defect' },
      { keys: ['Shift ↓', 'Shift ↑'], does: 'Extend the selection' },
      { keys: ['Ctrl A', '⌘ A'], does: 'Select all' },
      { keys: ['u'], does: 'Undo what was written last' },
      { keys: ['/'], does: 'Go to the filter' },
      { keys: ['Escape'], does: 'Clear the selection, or close what is open' },
    ],
    choices:
      'Choices have keys too: after “d”, press the digit or letter before a stage. What is still lacking is asked next; then the next defect is the current one.',
  };
}
