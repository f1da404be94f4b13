import type { Issue, Named } from '../site/model';
import { canBrowse } from '../site/permissions';
import { customSearchField } from './custom-fields';
import { instantOf } from './dates';
import { unknownField } from './errors';
import { keyField, visibleIssue } from './key-field';
import type { JqlContext, SearchField } from './model';
import { numberField } from './number-field';
import { personField } from './person-field';
import { setField } from './set-field';
import { textField } from './text-field';
import { namedOrId, visibleProject } from './values';
import { versionField } from './version-field';

const CATEGORIES: readonly Named[] = [
  { id: '1', name: 'No Category' },
  { id: '2', name: 'To Do' },
  { id: '4', name: 'In Progress' },
  { id: '3', name: 'Done' },
];
const CATEGORY_KEYS = ['undefined', 'new', 'indeterminate', 'done'];

const project = setField({
  of: (issue) => [issue.project],
  resolve: ({ value }, context, field) => [visibleProject(value, context, field)],
  nullable: false,
});

const issueType = setField({
  of: ({ type }) => [type],
  resolve: (literal, { site }, field) => namedOrId(site.issueTypes, literal, field),
  nullable: false,
});

const status = setField({
  of: (issue) => [issue.status],
  resolve: (literal, { site }, field) => namedOrId(site.statuses, literal, field),
  nullable: false,
});

const statusCategory = setField<string>({
  of: (issue) => [issue.status.category],
  resolve: (literal, _context, field) => {
    const key = literal.value.toLowerCase();
    if (CATEGORY_KEYS.includes(key)) return [key];
    return namedOrId(CATEGORIES, literal, field).map(
      (category) => CATEGORY_KEYS[CATEGORIES.indexOf(category)] ?? '',
    );
  },
  nullable: false,
});

const resolution = setField({
  of: (issue) => (issue.resolution ? [issue.resolution] : []),
  resolve: (literal, { site }, field) =>
    literal.value.toLowerCase() === 'unresolved' ? [null] : namedOrId(site.resolutions, literal, field),
  nullable: true,
});

const priority = setField({
  of: (issue) => (issue.priority ? [issue.priority] : []),
  resolve: (literal, { site }, field) => namedOrId(site.priorities, literal, field),
  nullable: true,
  compare: ({ site }) => {
    const places = new Map(site.priorities.all.map((entry, place) => [entry, place]));
    // The list begins with the most urgent, which is the greatest.
    return (a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0);
  },
});

const labels = setField<string>({
  of: (issue) => issue.labels.map((label) => label.toLowerCase()),
  resolve: ({ value }) => [value.toLowerCase()],
  nullable: true,
});

const component = setField({
  of: ({ components }) => components,
  resolve: (literal, { site, caller }, field) => {
    const visible = site.projects.all.filter((candidate) => canBrowse(candidate, caller));
    return namedOrId(
      visible.flatMap(({ components }) => components),
      literal,
      field,
    );
  },
  nullable: true,
});

const level = setField({
  of: (issue) => (issue.level ? [issue.level] : []),
  resolve: (literal, { site }, field) => namedOrId(site.securityLevels, literal, field),
  nullable: true,
});

const parent = setField<string>({
  of: (issue) => (issue.parent ? [issue.parent.id] : []),
  resolve: (literal, context, field) => [visibleIssue(literal, context, field).id],
  nullable: true,
});

function date(of: (issue: Issue) => number | null): SearchField {
  return numberField({ of, read: instantOf });
}

const created = date((issue) => issue.created);
const updated = date((issue) => issue.updated);
const resolved = date((issue) => issue.resolved);

/** By the names JQL knows them under, in small letters. */
const FIELDS: ReadonlyMap<string, SearchField> = new Map([
  ['project', project],
  ['key', keyField],
  ['issuekey', keyField],
  ['issue', keyField],
  ['id', keyField],
  ['issuetype', issueType],
  ['type', issueType],
  ['status', status],
  ['statuscategory', statusCategory],
  ['resolution', resolution],
  ['priority', priority],
  ['labels', labels],
  ['component', component],
  ['fixversion', versionField((issue) => issue.fixed)],
  ['affectedversion', versionField((issue) => issue.affected)],
  ['created', created],
  ['createddate', created],
  ['updated', updated],
  ['updateddate', updated],
  ['resolved', resolved],
  ['resolutiondate', resolved],
  ['level', level],
  ['parent', parent],
  ['summary', textField((issue) => issue.summary)],
  ['assignee', personField('assignee')],
  ['reporter', personField('reporter')],
  ['creator', personField('creator')],
]);

/** The field a query names; throws JqlError when the site has none or the sandbox does not evaluate it. */
export function searchField(name: string, context: JqlContext): SearchField {
  const field = FIELDS.get(name.toLowerCase()) ?? customSearchField(name, context);
  if (!field) throw unknownField(name);
  return field;
}
