import type { Field, FieldOption, Issue } from './model';
import type { JiraSite } from './site';

/** An option as REST shows it on an issue. */
export function optionValue({ id, value }: FieldOption): Record<string, unknown> {
  return { id, value };
}

/** Renames an option of a select field. As in Jira no event tells of it, and no issue is updated by it. */
export function renameOption(site: JiraSite, field: Field, option: FieldOption, value: string): void {
  option.value = value;
  for (const issue of issuesWith(site, field, option)) {
    site.searchIndex.willChange(issue);
    issue.others[field.id] = optionValue(option);
  }
  site.touch();
}

/** Deletes an option: issues lose it, or get the replacement. As in Jira nothing tells of it. */
export function deleteOption(site: JiraSite, field: Field, option: FieldOption, instead?: FieldOption): void {
  for (const issue of issuesWith(site, field, option)) {
    site.searchIndex.willChange(issue);
    if (instead) issue.others[field.id] = optionValue(instead);
    else Reflect.deleteProperty(issue.others, field.id);
  }
  for (const { options } of field.contexts) {
    const place = options.indexOf(option);
    if (place >= 0) options.splice(place, 1);
  }
  site.touch();
}

function issuesWith(site: JiraSite, field: Field, { id }: FieldOption): Issue[] {
  return [...site.issues.all()].filter(({ others }) => {
    const value = others[field.id];
    return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
  });
}
