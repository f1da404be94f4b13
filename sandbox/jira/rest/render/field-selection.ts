/** Which fields of an issue a request asks for. */
export interface FieldSelection {
  /** Whether anything but id and key is asked for. */
  readonly asksFields: boolean;
  /** Whether the request names a field, rather than `*all`, `*navigable` or only what to leave out. */
  readonly namesFields: boolean;
  /** Named fields that are shown empty when the issue has no value. */
  readonly named: readonly string[];
  readonly includes: (fieldId: string) => boolean;
}

/** Names that stand for the issue itself. */
const IDENTITY = new Set(['id', 'key', 'issuekey']);

/** Reads `fields`: ids, `*all`, `*navigable`, and ids after a minus to leave out. A field nobody knows asks for nothing. */
export function selectFields(fields: readonly string[]): FieldSelection {
  const names = fields.flatMap((entry) => entry.split(',')).map((entry) => entry.trim());
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const plain = names.filter((name) => name !== '' && !name.startsWith('-'));
  const takesAll = plain.some((name) => name === '*all' || name === '*navigable') || plain.length === 0;
  const named = plain.filter((name) => !name.startsWith('*') && !IDENTITY.has(name) && !excluded.has(name));
  const wanted = new Set(named);
  return {
    asksFields: takesAll || named.length > 0,
    namesFields: named.length > 0 && !takesAll,
    named,
    includes: (fieldId) => !excluded.has(fieldId) && (takesAll || wanted.has(fieldId)),
  };
}
