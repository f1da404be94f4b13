import type { Field, FieldSchema } from './model';

/** The fields every Jira has, as `GET /field` describes them: id, name, JSON type, JQL names. */
const TABLE: readonly [id: string, name: string, type: string, clauseNames: string][] = [
  ['issuetype', 'Issue Type', 'issuetype', 'issuetype,type'],
  ['project', 'Project', 'project', 'project'],
  ['summary', 'Summary', 'string', 'summary'],
  ['status', 'Status', 'status', 'status'],
  ['statusCategory', 'Status Category', 'statusCategory', 'statusCategory'],
  ['resolution', 'Resolution', 'resolution', 'resolution'],
  ['priority', 'Priority', 'priority', 'priority'],
  ['labels', 'Labels', 'array:string', 'labels'],
  ['components', 'Components', 'array:component', 'component'],
  ['versions', 'Affects versions', 'array:version', 'affectedVersion'],
  ['fixVersions', 'Fix versions', 'array:version', 'fixVersion'],
  ['issuelinks', 'Linked Issues', 'array:issuelinks', ''],
  ['parent', 'Parent', 'issuelink', 'parent'],
  ['security', 'Security Level', 'securitylevel', 'level'],
  ['issuerestriction', 'Restrict to', 'issuerestriction', ''],
  ['created', 'Created', 'datetime', 'created,createdDate'],
  ['updated', 'Updated', 'datetime', 'updated,updatedDate'],
  ['resolutiondate', 'Resolved', 'datetime', 'resolutiondate,resolved'],
  ['description', 'Description', 'string', ''],
  ['environment', 'Environment', 'string', ''],
  ['duedate', 'Due date', 'date', ''],
  ['assignee', 'Assignee', 'user', ''],
  ['reporter', 'Reporter', 'user', ''],
  ['creator', 'Creator', 'user', ''],
];

const KEY_FIELD: Field = {
  id: 'issuekey',
  name: 'Key',
  custom: false,
  schema: undefined,
  clauseNames: ['id', 'issue', 'issuekey', 'key'],
  contexts: [],
};

export function systemFields(): Field[] {
  return [KEY_FIELD, ...TABLE.map(([id, name, type, clauses]) => systemField(id, name, type, clauses))];
}

function systemField(id: string, name: string, type: string, clauses: string): Field {
  const [base = type, items] = type.split(':');
  const schema: FieldSchema = { type: base, ...(items === undefined ? {} : { items }), system: id };
  return {
    id,
    name,
    custom: false,
    schema,
    clauseNames: clauses === '' ? [] : clauses.split(','),
    contexts: [],
  };
}
