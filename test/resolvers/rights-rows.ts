import type { RequestOf, ResolverName } from '../../src/contract/calls';

/** Who tries, in the order of the columns. */
export const CALLERS = [
  'anonymous',
  'without Browse',
  'Browse',
  'administers another project',
  'administers the project',
  'administers Jira alone',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** What came of a try: `ok`, or the code of the error. What is not `sign-in` or `not-allowed` has passed the right. */
export type Outcomes = readonly [string, string, string, string, string, string];

/** What a payload may name. */
export interface Subjects {
  /** Enabled and with defects; each caller has the rights in it that the column says. */
  readonly projectId: number;
  readonly issueId: number;
  /** Not enabled; rights as in the first. */
  readonly idleId: number;
}

/** What a field of a payload names, and so what a forger would put into it. */
export type FieldKind = 'project' | 'projects' | 'issue' | 'issues' | 'value';

/** What is tried of a resolver, and what is to come of it. */
export interface Row<N extends ResolverName> {
  /** The permission that the caller needs, in Jira's words. */
  readonly needs: string;
  /** Every field of the payload, the optional ones too. */
  readonly fields: { readonly [F in keyof RequestOf<N>]-?: FieldKind };
  readonly payload: (subjects: Subjects) => object;
  /** Of a payload that names the project of the columns. */
  readonly own: Outcomes;
  /** Of the same payload when it names a project, or an issue of it, that no caller has any right in. */
  readonly forged: Outcomes;
}

const nobody = (last = 'not-allowed'): Outcomes => [
  'sign-in',
  'not-allowed',
  'not-allowed',
  'not-allowed',
  'not-allowed',
  last,
];
const NOBODY = nobody();
const browse = (passed = 'ok'): Outcomes => [
  'sign-in',
  'not-allowed',
  passed,
  'not-allowed',
  passed,
  'not-allowed',
];
const administers = (passed = 'ok'): Outcomes => [
  'sign-in',
  'not-allowed',
  'not-allowed',
  'not-allowed',
  passed,
  'not-allowed',
];
const BROWSE = { needs: 'Browse Projects', own: browse(), forged: NOBODY } as const;
const ADMINISTER = { needs: 'Administer Projects', own: administers(), forged: NOBODY } as const;
const JIRA = { needs: 'Administer Jira', own: nobody('ok'), forged: nobody('ok') } as const;
const BOTH = {
  needs: 'Administer Projects; of the site: Administer Jira',
  own: administers(),
  forged: NOBODY,
} as const;

/** A row a resolver: one without a row does not compile. */
export const ROWS: { readonly [N in ResolverName]: Row<N> } = {
  report: {
    ...BROWSE,
    fields: { projectId: 'project', asOf: 'value', filter: 'value' },
    payload: ({ projectId }) => ({ projectId }),
  },
  gadget: {
    ...BROWSE,
    needs: 'Browse Projects on one at least; the others are left out',
    fields: { projectIds: 'projects', filter: 'value' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'audit-export': {
    ...BROWSE,
    fields: { projectId: 'project', after: 'value', filter: 'value', rowsAPage: 'value' },
    payload: ({ projectId }) => ({ projectId, after: null }),
  },
  'issue-set': {
    ...BROWSE,
    fields: { projectId: 'project', set: 'value', filter: 'value' },
    payload: ({ projectId }) => ({ projectId, set: { row: 'any', criteria: [] } }),
  },
  'sprint-review': {
    ...BROWSE,
    fields: { projectId: 'project', sprintId: 'value', from: 'value', to: 'value', filter: 'value' },
    payload: ({ projectId }) => ({ projectId }),
  },
  issue: {
    ...BROWSE,
    needs: 'Browse Projects on the issue',
    fields: { issueId: 'issue' },
    payload: ({ issueId }) => ({ issueId }),
  },
  'tag-issue': {
    // No field is mapped: who passes is told so, and nothing is written.
    needs: 'Browse Projects on the issue; Jira checks the edit',
    own: browse('bad-request'),
    forged: NOBODY,
    fields: { issueId: 'issue', field: 'value', from: 'value', optionId: 'value', suggested: 'value' },
    payload: ({ issueId }) => ({
      issueId,
      field: 'discovery',
      from: null,
      optionId: null,
      suggested: null,
    }),
  },
  'triage-queue': {
    ...BROWSE,
    fields: { projectId: 'project', tab: 'value' },
    payload: ({ projectId }) => ({ projectId, tab: 'recent' }),
  },
  'triage-done': {
    ...BROWSE,
    fields: { projectId: 'project', issueIds: 'issues', outcomes: 'value' },
    payload: ({ projectId, issueId }) => ({ projectId, issueIds: [issueId], outcomes: [] }),
  },
  projects: {
    needs: 'none: Jira leaves out what the caller may not browse',
    own: ['sign-in', 'ok', 'ok', 'ok', 'ok', 'ok'],
    forged: ['sign-in', 'ok', 'ok', 'ok', 'ok', 'ok'],
    fields: {},
    payload: () => ({}),
  },
  'report-access': {
    ...ADMINISTER,
    fields: { projectId: 'project' },
    payload: ({ projectId }) => ({ projectId }),
  },
  'open-report': {
    ...ADMINISTER,
    fields: { projectId: 'project', open: 'value' },
    payload: ({ projectId }) => ({ projectId, open: true }),
  },
  settings: {
    ...BOTH,
    fields: { projectId: 'project' },
    payload: ({ projectId }) => ({ projectId }),
  },
  'earlier-settings': {
    ...BOTH,
    // There is no such save.
    own: administers('bad-request'),
    fields: { projectId: 'project', revision: 'value' },
    payload: ({ projectId }) => ({ projectId, revision: 999 }),
  },
  'preview-settings': {
    ...ADMINISTER,
    fields: { projectId: 'project', document: 'value' },
    payload: ({ projectId }) => ({ projectId, document: {} }),
  },
  'settings-values': {
    ...ADMINISTER,
    fields: { projectId: 'project' },
    payload: ({ projectId }) => ({ projectId }),
  },
  'save-site-settings': {
    ...JIRA,
    fields: { document: 'value', revision: 'value' },
    payload: () => ({ document: {} }),
  },
  'save-project-settings': {
    ...ADMINISTER,
    // Of a revision that is not the newest.
    own: administers('bad-request'),
    fields: { projectId: 'project', document: 'value', revision: 'value' },
    payload: ({ projectId }) => ({ projectId, document: {}, revision: 999 }),
  },
  'read-settings-file': {
    ...BOTH,
    // No settings file.
    own: administers('bad-request'),
    fields: { projectId: 'project', file: 'value' },
    payload: ({ projectId }) => ({ projectId, file: {} }),
  },
  'enable-projects': {
    ...JIRA,
    fields: { projectIds: 'projects' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'disable-project': {
    ...JIRA,
    own: nobody('not-enabled'),
    forged: nobody('not-enabled'),
    fields: { projectId: 'value' },
    payload: ({ idleId }) => ({ projectId: idleId }),
  },
  'pause-reading': {
    ...JIRA,
    fields: { projectId: 'project', paused: 'value' },
    payload: ({ projectId }) => ({ projectId, paused: false }),
  },
  'sweep-index': {
    ...JIRA,
    fields: { projectId: 'project' },
    payload: ({ projectId }) => ({ projectId }),
  },
  'index-health': { ...JIRA, fields: {}, payload: () => ({}) },
  'visible-defects': { ...JIRA, fields: {}, payload: () => ({}) },
  'check-database': { ...JIRA, fields: {}, payload: () => ({}) },
  'check-jira': { ...JIRA, fields: {}, payload: () => ({}) },
  'signs-of-life': { ...JIRA, fields: {}, payload: () => ({}) },
  'test-queue': { ...JIRA, fields: {}, payload: () => ({}) },
  'set-up-state': {
    ...JIRA,
    fields: { projectIds: 'projects', fields: 'value' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'set-up-projects': {
    ...JIRA,
    fields: { text: 'value', from: 'value', types: 'value' },
    payload: () => ({ text: '', from: 0 }),
  },
  'set-up-chosen': {
    ...JIRA,
    fields: { projectIds: 'projects' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'set-up-reach': {
    ...JIRA,
    fields: { projectIds: 'projects', types: 'value' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'set-up-options': { ...JIRA, fields: { fieldIds: 'value' }, payload: () => ({ fieldIds: [] }) },
  'set-up-draft': { ...JIRA, fields: {}, payload: () => ({}) },
  'save-set-up-draft': {
    ...JIRA,
    // Of a revision that is not the newest.
    own: nobody('bad-request'),
    forged: nobody('bad-request'),
    fields: { draft: 'value', revision: 'value' },
    payload: () => ({ draft: null, revision: 999 }),
  },
  'own-fields': { ...JIRA, fields: {}, payload: () => ({}) },
  'trash-field': {
    ...JIRA,
    // No field of the app's.
    own: nobody('bad-request'),
    forged: nobody('bad-request'),
    fields: { fieldId: 'value', trash: 'value' },
    payload: () => ({ fieldId: 'customfield_1', trash: true }),
  },
  'set-up-suggestions': {
    ...JIRA,
    fields: { projectIds: 'projects', severity: 'value', types: 'value' },
    payload: ({ projectId }) => ({ projectIds: [projectId] }),
  },
  'create-fields': {
    ...JIRA,
    fields: { fields: 'value', projectIds: 'projects', screenIds: 'value', taken: 'value' },
    payload: ({ projectId }) => ({ fields: ['origin'], projectIds: [projectId], screenIds: [] }),
  },
};

/** The table as Markdown. */
export function rightsAsMarkdown(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = Object.keys(ROWS) as ResolverName[];
  return [
    row(['Resolver', 'Needs', ...CALLERS, 'forged']),
    row(['---', '---', ...CALLERS.map(() => '---'), '---']),
    ...names.map((name) => {
      const { needs, own, forged } = ROWS[name];
      return row([`\`${name}\``, needs, ...own, [...new Set(forged)].join(', ')]);
    }),
  ].join('\n');
}
