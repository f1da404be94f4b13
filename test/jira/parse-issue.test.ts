import { parseInstant } from '../../src/jira/values';
import { fieldsToRead, mappedFields } from '../../src/jira/fields';
import { readIssue } from '../../src/jira/parse-issue';
import { labelCode, valueCode } from '../../src/jira/text-code';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';

const FIELDS = mappedFields(DEFAULT_SETTINGS);
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

test.each([
  [null, 'defect'],
  [{ issuerestrictions: {}, shouldDisplay: false }, 'defect'],
  [{ issuerestrictions: { projectrole: [] }, shouldDisplay: true }, 'defect'],
  [{ issuerestrictions: { projectrole: [{ id: '10002' }] }, shouldDisplay: true }, 'secured'],
  [{ issuerestrictions: [{ id: '10002' }] }, 'secured'],
  ['Administrator', 'secured'],
])('a restriction to roles %j makes it %s: one that is not understood is one', (issuerestriction, kind) => {
  expect(readIssue(issue({ issuerestriction }), FIELDS).kind).toBe(kind);
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

test('the fields of type, area and prevention are read where the settings map them', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    fields: { ...DEFAULT_SETTINGS.fields, prevention: 'customfield_3' },
    dimensions: {
      type: { from: 'field', field: 'customfield_1' },
      area: { from: 'field', field: 'customfield_2' },
    },
  } as const;
  const mapped = mappedFields(settings);
  expect(fieldsToRead(mapped)).toEqual(
    expect.arrayContaining(['customfield_1', 'customfield_2', 'customfield_3']),
  );
  const team = { id: '36885b3c-1bf0-4f85-a357-c5b858c31de4', name: 'Payments', isVisible: true };
  const read = readIssue(
    issue({
      customfield_1: { id: '101', value: 'Security' },
      customfield_2: team,
      customfield_3: { id: '103', value: 'Regression test added' },
    }),
    mapped,
  );
  expect(read).toMatchObject({
    facts: { typeOptionId: 101, areaOptionId: valueCode(team.id), preventionOptionId: 103 },
    names: expect.arrayContaining([
      { kind: 'options', id: 101, name: 'Security' },
      { kind: 'options', id: valueCode(team.id), name: 'Payments' },
      { kind: 'options', id: 103, name: 'Regression test added' },
    ]) as unknown[],
  });
  expect(readIssue(issue({ customfield_1: null, customfield_2: [] }), mapped)).toMatchObject({
    facts: { typeOptionId: null, areaOptionId: null, preventionOptionId: null },
  });
  // Without a mapping nothing is read, whatever the issue holds.
  expect(readIssue(issue({ customfield_2: team }), FIELDS)).toMatchObject({ facts: { areaOptionId: null } });
});

test('the code of a team is the first 48 bits of the SHA-256 of its id, whatever it is called', () => {
  // printf 'value:36885b3c-1bf0-4f85-a357-c5b858c31de4' | sha256sum
  expect(valueCode('36885b3c-1bf0-4f85-a357-c5b858c31de4')).toBe(0xaa9673f67076);
  expect(valueCode('a')).not.toBe(labelCode('a'));
});
