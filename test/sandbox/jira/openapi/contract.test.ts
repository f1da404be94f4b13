import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContractError, createContractChecker, operationOf } from '../../../../sandbox/jira';
import { handlers } from '../../../../sandbox/jira/rest/handlers';
import wanted from '../../../../sandbox/jira/openapi/operations.json';
import type { RestRequest } from '../../../../sandbox/rest';

const ROOT = path.resolve(__dirname, '../../../..');
const DATA = path.resolve(ROOT, '../shared/data');
const checker = createContractChecker();

function request(method: string, url: string, body?: unknown): RestRequest {
  return { method, url, headers: {}, ...(body === undefined ? {} : { body }) };
}

const search = (body: unknown) => request('POST', '/rest/api/3/search/jql', body);

describe('the contract', () => {
  it.each<[string, RestRequest, RegExp]>([
    ['an unknown path', request('GET', '/rest/api/3/nothing'), /describes no GET \/rest\/api\/3\/nothing/],
    ['an unknown method', request('DELETE', '/rest/api/3/issue/A-1'), /describes no DELETE/],
    [
      'an unknown query parameter',
      request('GET', '/rest/api/3/issue/A-1?feilds=x'),
      /getIssue: there is no query parameter "feilds"/,
    ],
    [
      'a query parameter of the wrong type',
      request('GET', '/rest/api/3/project/search?startAt=x'),
      /searchProjects: the parameter "startAt" must be integer/,
    ],
    [
      'a value outside the list',
      request('GET', '/rest/api/3/project/search?orderBy=size'),
      /the parameter "orderBy" must be equal to one of/,
    ],
    [
      'a page that is too long',
      request('GET', '/rest/api/3/project/search?maxResults=101'),
      /"maxResults" must be <= 100/,
    ],
    [
      'a missing parameter',
      request('POST', '/rest/api/3/jql/parse', { queries: ['a = 1'] }),
      /parseJqlQueries: the parameter "validation" is missing/,
    ],
    ['a missing body', search(undefined), /the body is missing/],
    [
      'an unknown property of the body',
      search({ jql: 'a = 1', startAt: 0 }),
      /searchAndReconsileIssuesUsingJqlPost: the body of the request must NOT have additional properties \(startAt\)/,
    ],
    [
      'a property of the wrong type',
      search({ fields: ['a', 5] }),
      /the body of the request at \/fields\/1 must be string/,
    ],
    ['too large a number', search({ maxResults: 2 ** 40 }), /at \/maxResults must match format "int32"/],
    [
      'a missing property',
      request('POST', '/rest/api/3/issue/bulkfetch', {}),
      /must have required property 'issueIdsOrKeys'/,
    ],
    [
      'too long a list',
      request('POST', '/rest/api/3/changelog/bulkfetch', {
        issueIdsOrKeys: ['1'],
        fieldIds: 'abcdefghijk'.split(''),
      }),
      /must NOT have more than 10 items/,
    ],
    ['a body where none belongs', request('GET', '/rest/api/3/field', {}), /getFields: takes no body/],
  ])('refuses %s', (_name, wrong, message) => {
    expect(() => checker.checkRequest(wrong)).toThrow(ContractError);
    expect(() => checker.checkRequest(wrong)).toThrow(message);
  });

  it.each<[string, string, number, unknown, RegExp]>([
    [
      'a value of the wrong type',
      '/rest/api/3/project/A/versions',
      200,
      [{ id: 5 }],
      /getProjectVersions: the body of the answer 200 at \/0\/id must be string/,
    ],
    [
      'a date that is none',
      '/rest/api/3/project/A/versions',
      200,
      [{ releaseDate: '30/Jan/15' }],
      /at \/0\/releaseDate must match format "date"/,
    ],
    [
      'an unknown property',
      '/rest/api/3/project/A/versions',
      200,
      [{ sequence: 1 }],
      /at \/0 must NOT have additional properties \(sequence\)/,
    ],
    ['an unknown status', '/rest/api/3/project/A/versions', 418, undefined, /never answers 418/],
    [
      'an address that is none',
      '/rest/api/3/issue/A-1',
      200,
      { self: 'not a uri' },
      /at \/self must match format "uri"/,
    ],
    [
      'an error of another shape',
      '/rest/api/3/issue/A-1',
      404,
      { message: 'no' },
      /the body of the answer 404 must NOT have additional properties \(message\)/,
    ],
    ['a missing body', '/rest/api/3/field', 200, undefined, /the body of the answer 200 is missing/],
  ])('refuses an answer with %s', (_name, url, status, body, message) => {
    const response = { status, ...(body === undefined ? {} : { body }) };
    expect(() => checker.checkResponse(request('GET', url), response)).toThrow(message);
  });

  it('allows what Jira does though its document does not', () => {
    const history = {
      created: '2015-01-30T00:43:49.000+0000',
      items: [{ field: 'x', from: null, toString: 'y' }],
    };
    const body = { issueChangeLogs: [{ issueId: '1', changeHistories: [history] }] };
    const fetch = request('POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['1'] });
    expect(() => checker.checkResponse(fetch, { status: 200, body })).not.toThrow();
    expect(() => checker.checkResponse(fetch, { status: 429 })).not.toThrow();
    expect(() => checker.checkRequest(request('GET', '/rest/agile/1.0/board?type=scrum'))).not.toThrow();
  });
});

describe('operationOf', () => {
  it('finds the operation, its path parameters and scopes, with or without query', () => {
    expect(operationOf('put', '/rest/api/3/issue/A-1?notifyUsers=false')).toMatchObject({
      operationId: 'editIssue',
      pathParameters: { issueIdOrKey: 'A-1' },
      classicScopes: ['write:jira-work'],
      granularScopes: ['write:issue:jira'],
    });
    expect(operationOf('POST', '/rest/api/3/permissions/check')).toMatchObject({
      classicScopes: [],
      granularScopes: ['read:permission:jira'],
    });
    expect(operationOf('GET', '/rest/agile/1.0/board')).toMatchObject({
      classicScopes: null,
      granularScopes: ['read:board-scope:jira-software', 'read:project:jira'],
    });
  });

  it('prefers a written-out path to a parameter, and knows nothing else', () => {
    expect(operationOf('GET', '/rest/api/3/project/search')?.operationId).toBe('searchProjects');
    expect(operationOf('GET', '/rest/api/3/project/SEARCH')?.operationId).toBe('getProject');
    expect(operationOf('GET', '/rest/api/3/project/')).toBeUndefined();
    expect(operationOf('GET', '/rest/api/3/project/A/versions/')).toBeUndefined();
    expect(operationOf('GET', '/rest/api/3/issue/%E0%A4%A')).toBeUndefined();
  });
});

describe('the extract', () => {
  it('describes what is served, and nothing more', () => {
    const operations = Object.entries(wanted).flatMap(([template, methods]) =>
      methods.map((method) => operationOf(method, template)?.operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(handlers).sort());
  });

  const itWhereDocuments = existsSync(DATA) ? it : it.skip;
  itWhereDocuments('is what the script makes of the official documents', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'openapi-'));
    try {
      const output = path.join(directory, 'extract.json');
      const documents = ['jira-openapi-v3.json', 'jira-software-openapi.json'].map((name) =>
        path.join(DATA, name),
      );
      const arguments_ = [
        '--import',
        'tsx',
        path.join(ROOT, 'scripts/extract-openapi.ts'),
        ...documents,
        output,
      ];
      execFileSync(process.execPath, arguments_, { cwd: ROOT });
      const kept = readFileSync(path.join(ROOT, 'sandbox/jira/openapi/jira.extract.json'), 'utf8');
      expect(readFileSync(output, 'utf8') === kept).toBe(true);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
