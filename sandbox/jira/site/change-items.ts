import type { ChangeItem, Field, Named } from './model';

/** How Jira's history names a system field, where that is not the field's id. */
const HISTORY_NAMES: Readonly<Record<string, string>> = {
  versions: 'Version',
  fixVersions: 'Fix Version',
  components: 'Component',
  security: 'Security',
  issuekey: 'Key',
  issuelinks: 'Link',
};

/** The field's id for a name in a history: exports of Jira Server carry names only. */
export function fieldIdOfHistory(field: string): string {
  const known = Object.entries(HISTORY_NAMES).find(([, name]) => name.toLowerCase() === field.toLowerCase());
  if (known) return known[0];
  if (field.toLowerCase() === 'issue type') return 'issuetype';
  if (field === 'Key') return 'issuekey';
  return field.toLowerCase();
}

function systemItem(
  fieldId: string,
  values: Omit<ChangeItem, 'field' | 'fieldId' | 'fieldtype'>,
): ChangeItem {
  return { field: HISTORY_NAMES[fieldId] ?? fieldId, fieldId, fieldtype: 'jira', ...values };
}

export function textItem(fieldId: string, from: string | null, to: string | null): ChangeItem {
  return systemItem(fieldId, { from: null, fromString: from, to: null, toString: to });
}

export function valueItem(fieldId: string, from: Named | null, to: Named | null): ChangeItem {
  return systemItem(fieldId, {
    from: from?.id ?? null,
    fromString: from?.name ?? null,
    to: to?.id ?? null,
    toString: to?.name ?? null,
  });
}

/** The other end's key and the link in words, on the side of what is there. */
export function linkItem(key: string, words: string, what: 'created' | 'deleted'): ChangeItem {
  const there = { id: key, name: words };
  return what === 'created' ? valueItem('issuelinks', null, there) : valueItem('issuelinks', there, null);
}

/** One item for each value taken away and each added: Jira never writes a list of versions or components. */
export function listItems(fieldId: string, before: readonly Named[], after: readonly Named[]): ChangeItem[] {
  const removed = before.filter((entry) => !after.includes(entry));
  const added = after.filter((entry) => !before.includes(entry));
  return [
    ...removed.map((entry) => valueItem(fieldId, entry, null)),
    ...added.map((entry) => valueItem(fieldId, null, entry)),
  ];
}

export function labelsItem(before: readonly string[], after: readonly string[]): ChangeItem {
  return systemItem('labels', {
    from: null,
    fromString: before.join(' '),
    to: null,
    toString: after.join(' '),
  });
}

export function customItem(field: Field, before: unknown, after: unknown): ChangeItem {
  const [from, to] = [shown(before), shown(after)];
  return {
    field: field.name,
    fieldId: field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

function shown(value: unknown): { id: string | null; text: string | null } {
  if (value === null || value === undefined) return { id: null, text: null };
  if (Array.isArray(value)) {
    const parts = value.map((entry: unknown) => shown(entry));
    return {
      id: `[${parts.map(({ id }) => id ?? '').join(', ')}]`,
      text: parts.map(({ text }) => text ?? '').join(','),
    };
  }
  if (typeof value !== 'object') return { id: null, text: String(value) };
  const { id, value: text, name } = value as Record<string, unknown>;
  const label = text ?? name;
  return {
    id: typeof id === 'string' ? id : null,
    text: typeof label === 'string' ? label : JSON.stringify(value),
  };
}
