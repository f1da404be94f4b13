import { optionsIn } from '../../site/field-context';
import type { Field, Issue } from '../../site/model';
import { hasOnIssue } from '../../site/permissions';
import { issueOf, type Answer, type Call } from '../call';
import { renderComponent, renderLevel, renderPriority, self } from '../render/entities';
import { renderIssueVersion } from '../render/version';
import { verbsOf } from './edit-operations';
import { canEdit } from './edit-values';

/** GET /issue/{issueIdOrKey}/editmeta: no fields for a caller who may not edit, nor in a status that lets nobody. */
export function getEditMeta(call: Call): Answer {
  const { query, path, site, caller } = call;
  query.done();
  const issue = issueOf(call, path['issueIdOrKey'] ?? '');
  const isOpen = hasOnIssue(issue, caller, 'EDIT_ISSUES') && issue.status.editable !== false;
  const editable = isOpen ? site.fields.all.filter((field) => canEdit(field, issue)) : [];
  return {
    body: { fields: Object.fromEntries(editable.map((field) => [field.id, metaOf(call, issue, field)])) },
  };
}

function metaOf({ site }: Call, issue: Issue, field: Field): Record<string, unknown> {
  const allowedValues = allowedOf(field, issue, site);
  return {
    required: field.id === 'summary',
    schema: field.schema,
    name: field.name,
    key: field.id,
    operations: verbsOf(field),
    ...(allowedValues ? { allowedValues } : {}),
  };
}

function allowedOf(field: Field, { project }: Issue, site: Call['site']): readonly unknown[] | undefined {
  switch (field.id) {
    case 'priority':
      return site.priorities.all.map((entry) => renderPriority(site, entry));
    case 'components':
      return project.components.map((entry) => renderComponent(site, entry));
    case 'versions':
    case 'fixVersions':
      return project.versions.map((entry) => renderIssueVersion(site, entry));
    case 'security':
      return project.securityLevels.map((entry) => renderLevel(site, entry));
    default:
      if (field.schema?.type !== 'option' && field.schema?.items !== 'option') return undefined;
      return optionsIn(field, project)
        .filter(({ disabled }) => !disabled)
        .map(({ id, value }) => ({ self: self(site, `customFieldOption/${id}`), value, id }));
  }
}
