import { parseInstant } from '../../src/jira/values';
import { readIssue } from '../../src/jira/parse-issue';
import { labelCode } from '../../src/jira/label-code';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';

const FIELDS = DEFAULT_SETTINGS.fields;
const bare = {
  project: { id: '7' },
  issuetype: { id: '1', name: 'Bug' },
  status: { id: '3', name: 'Open' },
  created: '2015-01-30T00:43:49.000+0000',
};
const issue = (fields: object) => ({ id: '143749', key: 'AC-18', fields: { ...bare, ...fields } });

test.each([
  ['2015-01-30T00:43:49.000+0000', '2015-01-30T00:43:49.000Z'],
  ['2015-01-30T00:43:49.798-0500', '2015-01-30T05:43:49.798Z'],
  ['2015-01-30T00:43:49+05:30', '2015-01-29T19:13:49.000Z'],
  ['2015-01-30T00:43:49Z', '2015-01-30T00:43:49.000Z'],
])('%s is the instant %s', (text, instant) => {
  expect(parseInstant(text)).toBe(Date.parse(instant));
});

test.each(['', '2015-01-30', '20-JUN-1996 00:00:00', '30/Sep/21 17:20', '2015-13-30T00:43:49.000+0000'])(
  '%j is no timestamp',
  (text) => expect(parseInstant(text)).toBeNull(),
);

test('an issue that lacks everything it may lack is a defect with nothing known', () => {
  const expected = {
    affected: [],
    fixed: [],
    components: [],
    labels: [],
    links: [],
    severityId: null,
    resolutionId: null,
  };
  expect(readIssue(issue({}), FIELDS)).toMatchObject({
    kind: 'defect',
    key: 'AC-18',
    projectId: 7,
    facts: { id: 143749, number: 18, ...expected },
  });
  const nulls = {
    priority: null,
    resolution: null,
    resolutiondate: null,
    updated: null,
    versions: null,
    fixVersions: null,
    components: null,
    labels: null,
    issuelinks: null,
    security: null,
  };
  expect(readIssue(issue(nulls), FIELDS)).toMatchObject({
    kind: 'defect',
    facts: expected,
    updated: Date.parse('2015-01-30T00:43:49Z'),
  });
});

test('facts and the names of their ids are read; a label has a code of its own', () => {
  const read = readIssue(
    issue({
      priority: { id: '2', name: 'High' },
      versions: [{ id: '11' }, { id: '12' }],
      labels: ['regression'],
      issuelinks: [
        { type: { id: '5', name: 'Duplicate' }, outwardIssue: { id: '9' } },
        { type: { id: '5', name: 'Duplicate' }, inwardIssue: { id: '8' } },
      ],
    }),
    FIELDS,
  );
  expect(read).toMatchObject({
    facts: {
      severityId: 2,
      affected: [11, 12],
      labels: [labelCode('regression')],
      links: [
        { typeId: 5, direction: 'outward', issueId: 9 },
        { typeId: 5, direction: 'inward', issueId: 8 },
      ],
    },
    names: expect.arrayContaining([
      { kind: 'priorities', id: 2, name: 'High' },
      { kind: 'labels', id: labelCode('regression'), name: 'regression' },
      { kind: 'linkTypes', id: 5, name: 'Duplicate' },
    ]) as unknown[],
  });
});

test('an issue under a security level is told apart, with nothing of it read', () => {
  expect(readIssue(issue({ security: { id: '1' } }), FIELDS)).toEqual({ kind: 'secured', key: 'AC-18' });
});

test('what cannot be read is named', () => {
  expect(readIssue(issue({ created: 'yesterday' }), FIELDS)).toEqual({
    kind: 'unreadable',
    id: '143749',
    problem: 'fields.created: "yesterday" is not a timestamp',
  });
  expect(readIssue(null, FIELDS)).toMatchObject({ kind: 'unreadable', id: 'unknown' });
});

test('a mapped select field gives its option; several values or a text are one that no mapping knows, an empty list is none', () => {
  const mapped = { ...FIELDS, discovery: 'customfield_1', severity: 'customfield_2' };
  const one = { customfield_1: { id: '101', value: 'UAT' }, customfield_2: [{ id: '7', value: 'Bad' }] };
  expect(readIssue(issue(one), mapped)).toMatchObject({ facts: { discoveryId: 101, severityId: 7 } });
  const two = {
    customfield_1: [
      { id: '101', value: 'UAT' },
      { id: '102', value: 'Staging' },
    ],
    customfield_2: 'text',
  };
  expect(readIssue(issue(two), mapped)).toMatchObject({ facts: { discoveryId: 0, severityId: 0 } });
  const none = { customfield_1: [], customfield_2: null };
  expect(readIssue(issue(none), mapped)).toMatchObject({ facts: { discoveryId: null, severityId: null } });
});
