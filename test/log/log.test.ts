import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import { JiraError, JiraRateLimitError, JiraShapeError } from '../../src/jira/errors';
import { causeOf } from '../../src/log';
import { LOG_LEVELS } from '../../src/log/events';
import { SettingsError } from '../../src/settings/problem';

/** What a message may hold, and the log may not. */
const SECRET = 'Grace Hopper cannot pay\n    at Secret.ts:1:1\n    at fn (hidden.ts:2:2)';

describe('causeOf', () => {
  it('tells operation and status of what Jira refused, and not what Jira said', () => {
    const place = String.raw` at log\.test\.ts:\d+:\d+ at [\w.-]+:\d+:\d+`;
    expect(causeOf(new JiraError('GET /rest/api/3/field', 400, SECRET))).toMatch(
      new RegExp(`^JiraError GET /rest/api/3/field 400${place}$`),
    );
    expect(causeOf(new JiraRateLimitError('GET /a', 7, SECRET))).toMatch(
      new RegExp(`^JiraRateLimitError GET /a 429${place}$`),
    );
    expect(causeOf(new JiraShapeError('GET /a', 'values.3.name', SECRET))).toMatch(
      new RegExp(`^JiraShapeError GET /a values\\.3\\.name${place}$`),
    );
    expect(causeOf(new SettingsError([{ path: SECRET, value: SECRET, message: SECRET }]))).toMatch(
      new RegExp(`^SettingsError 1 problems${place}$`),
    );
  });

  it('tells the codes of libraries, by class, and not their messages', () => {
    const sql = Object.assign(new Error(SECRET), {
      ...{ name: 'ForgeSQLAPIError', code: 'SQL_EXECUTION_ERROR', message: SECRET },
      ...{ context: { debug: { errno: 1062, sqlMessage: SECRET } } },
      responseDetails: { status: 400, statusText: SECRET, traceId: 'a1b2' },
    });
    const cause = causeOf(new TypeError(SECRET, { cause: sql }));
    expect(cause).toMatch(
      /^TypeError at log\.test\.ts.* <- ForgeSQLAPIError SQL_EXECUTION_ERROR 1062 400 a1b2/,
    );
    expect(cause).not.toMatch(/Grace|Secret|hidden/);
  });

  it.each([
    ['a text', SECRET, 'string'],
    ['nothing', undefined, ''],
    ['null', null, 'object'],
    ['a name that is a sentence', Object.assign(new Error(SECRET), { name: SECRET }), /^Error/],
    ['a code that is a sentence', Object.assign(new Error(''), { code: SECRET }), /^Error at/],
    ['an empty stack', Object.assign(new Error(SECRET), { stack: '' }), /^Error$/],
    ['a stack that begins otherwise', Object.assign(new Error(SECRET), { stack: SECRET }), /^Error$/],
  ])('tells nothing of the content of %s', (_what, thrown, expected) => {
    const cause = causeOf(thrown);
    if (typeof expected === 'string') expect(cause).toBe(expected);
    else expect(cause).toMatch(expected);
    expect(cause).not.toMatch(/Grace|Secret|hidden/);
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('a');
    error.cause = error;
    expect(causeOf(error).split(' <- ')).toHaveLength(5);
  });
});

test('docs/operations.md says of every event what to do, with its level, and of no other', () => {
  const text = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([\w-]+)`\s*\| (\w+)\s*\|/gm)].map(([, event, level]) => [
    event,
    level,
  ]);
  expect(rows).toEqual(Object.entries(LOG_LEVELS));
});
