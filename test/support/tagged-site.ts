import type { Field, FieldOption, Issue, NewIssue } from '../../sandbox/jira';
import { createSelectField, shopSite } from './site';

const STAGES = ['Unit test', 'UAT', 'Production (found by us)', 'Production (found by customers)', 'Moon'];
const ORIGINS = ['Requirements', 'Code'];
const MECHANISMS = ['No test existed', 'Human review missed it'];

/** SHOP with the three fields of triage, and a way to have many bugs tagged alike. */
export function taggedSite() {
  const base = shopSite();
  const { site, addBug } = base;
  const fields = {
    discovery: createSelectField(site, 'Discovery stage', STAGES),
    origin: createSelectField(site, 'Defect origin', ORIGINS),
    mechanism: createSelectField(site, 'Escape mechanism', MECHANISMS),
  };
  const document = {
    fields: { discovery: fields.discovery.id, origin: fields.origin.id, mechanism: fields.mechanism.id },
  };
  const tags = (values: Partial<Record<keyof typeof fields, string>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([field, name]) => {
        const of = fields[field as keyof typeof fields];
        const { id, value } = optionNamed(of, name);
        return [of.id, { id, value }];
      }),
    );
  const addTagged = (
    count: number,
    values: Partial<Record<keyof typeof fields, string>>,
    more: Partial<NewIssue> = {},
    day = '2024-05-10',
  ): readonly Issue[] => Array.from({ length: count }, () => addBug(day, { ...more, others: tags(values) }));
  return { ...base, fields, document, addTagged, tags };
}

export function optionNamed(field: Field, name: string): FieldOption {
  const option = field.contexts[0]?.options.find(({ value }) => value === name);
  if (!option) throw new Error(`${field.name} has no option ${name}`);
  return option;
}
