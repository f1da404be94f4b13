import { busily, el } from '../dom';
import { showError } from '../flags';
import { editorFor } from './field-editor';
import type { FieldMeta, Issue } from './jira';

type Save = (fields: Record<string, unknown>) => Promise<void>;

/** Shown elsewhere on the page, or of no use to a reader. */
const APART = new Set([
  'summary',
  'issuelinks',
  'project',
  'worklog',
  'comment',
  'attachment',
  'lastViewed',
  'statusCategory',
  'statuscategorychangedate',
]);
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;
const FIRST = [
  'status',
  'issuetype',
  'priority',
  'resolution',
  'versions',
  'fixVersions',
  'components',
  'labels',
];

/** The fields of an issue; those that the user may edit have a button for it. */
export function issueFields(
  { fields }: Issue,
  editable: Readonly<Record<string, FieldMeta>>,
  names: Readonly<Record<string, string>>,
  save: Save,
): HTMLElement {
  // Jira leaves empty fields out of the issue, but not out of what can be edited.
  const known = [...new Set([...Object.keys(editable), ...Object.keys(fields)])];
  const ids = known.filter((id) => !APART.has(id) && (id in editable || textOf(fields[id]) !== ''));
  const ordered = [...FIRST.filter((id) => ids.includes(id)), ...ids.filter((id) => !FIRST.includes(id))];
  return el(
    'section',
    { 'aria-labelledby': 'details', class: 'panel' },
    el('h2', { id: 'details' }, 'Details'),
    el(
      'div',
      { class: 'fields' },
      ...ordered.map((id) => {
        const name = editable[id]?.name ?? names[id] ?? id;
        return fieldRow(id, name, fields[id], editable[id], save);
      }),
    ),
  );
}

function fieldRow(
  id: string,
  name: string,
  value: unknown,
  meta: FieldMeta | undefined,
  save: Save,
): HTMLElement {
  const editor = meta && editorFor(id, name, meta, value);
  const row = el('div', { class: 'field', role: 'group', 'aria-label': name, 'data-field': id });
  const read = (): void => {
    const edit = el('button', { class: 'quiet', 'aria-label': `Edit ${name}`, onclick: write }, 'Edit');
    row.replaceChildren(
      el('span', { class: 'field-name' }, name),
      el('span', { class: 'field-value' }, textOf(value) || 'None'),
      ...(editor ? [edit] : []),
    );
  };
  const write = (): void => {
    if (!editor) return;
    const store = busily(() => save({ [id]: editor.read() }), showError);
    row.replaceChildren(
      el('span', { class: 'field-name' }, name),
      editor.element,
      el(
        'span',
        { class: 'row' },
        el('button', { class: 'primary', 'aria-label': `Save ${name}`, onclick: store }, 'Save'),
        el('button', { 'aria-label': `Cancel editing ${name}`, onclick: read }, 'Cancel'),
      ),
    );
    editor.focus();
  };
  read();
  return row;
}

/** A value of any field as a reader says it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value === 'string') {
    const [, day, time] = INSTANT.exec(value) ?? [];
    return day === undefined ? value : `${day} ${time ?? ''}`;
  }
  if (typeof value !== 'object') return String(value);
  const { name, value: option, displayName, key } = value as Record<string, unknown>;
  const text = name ?? option ?? displayName ?? key;
  return typeof text === 'string' ? text : '';
}
