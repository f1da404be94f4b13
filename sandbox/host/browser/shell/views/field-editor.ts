import { el } from '../dom';
import type { FieldMeta, Named, Option } from './jira';

export interface FieldEditor {
  readonly element: HTMLElement;
  /** What Jira's edit request takes for the field. */
  readonly read: () => unknown;
  readonly focus: () => void;
}

/** A control for a field, or undefined when this page has none for its type. */
export function editorFor(
  id: string,
  name: string,
  meta: FieldMeta,
  value: unknown,
): FieldEditor | undefined {
  const { type, items } = meta.schema;
  if (id === 'labels') return labelsEditor(name, value);
  if (!meta.allowedValues) return undefined;
  if (type === 'array' && items !== undefined) return listEditor(name, meta.allowedValues, value);
  if (type === 'option' || type === 'priority' || type === 'resolution') {
    return selectEditor(name, meta.allowedValues, value);
  }
  return undefined;
}

function selectEditor(name: string, allowed: readonly (Named | Option)[], value: unknown): FieldEditor {
  const current = (value as { id?: string } | null | undefined)?.id;
  const select = el(
    'select',
    { 'aria-label': name },
    el('option', { value: '' }, 'None'),
    ...allowed.map((each) => el('option', { value: each.id, selected: each.id === current }, labelOf(each))),
  );
  return {
    element: select,
    read: () => (select.value === '' ? null : { id: select.value }),
    focus: () => select.focus(),
  };
}

function listEditor(name: string, allowed: readonly (Named | Option)[], value: unknown): FieldEditor {
  const current = new Set((Array.isArray(value) ? (value as { id: string }[]) : []).map(({ id }) => id));
  const boxes = allowed.map(({ id }) =>
    el('input', { type: 'checkbox', value: id, checked: current.has(id) }),
  );
  return {
    element: el(
      'div',
      { class: 'choices', role: 'group', 'aria-label': name, tabindex: -1 },
      ...allowed.map((each, index) => el('label', {}, boxes[index], ` ${labelOf(each)}`)),
    ),
    read: () => boxes.filter(({ checked }) => checked).map((box) => ({ id: box.value })),
    focus: () => boxes[0]?.focus(),
  };
}

function labelsEditor(name: string, value: unknown): FieldEditor {
  const labels = Array.isArray(value) ? (value as string[]) : [];
  const input = el('input', { type: 'text', 'aria-label': name, value: labels.join(' ') });
  return {
    element: input,
    read: () => input.value.split(/[\s,]+/).filter(Boolean),
    focus: () => input.focus(),
  };
}

function labelOf(each: Named | Option): string {
  return 'name' in each ? each.name : each.value;
}
