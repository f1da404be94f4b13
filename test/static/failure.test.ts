import {
  ContractFailure,
  type Failure,
  failureOf,
  isPassing,
} from '../../static/shared/api/contract-failure';
import { createQueryClient } from '../../static/shared/api/query-client';
import { failureMessages } from '../../static/shared/words/failure-messages';
import { english } from './report';

const say = failureMessages(english);
const failures: readonly Failure[] = [
  { code: 'sign-in' },
  { code: 'not-allowed', needs: 'Browse Projects' },
  { code: 'bad-request', problems: [{ path: 'projectIds', value: '[]', message: 'is empty' }] },
  { code: 'not-enabled', projectId: 7 },
  { code: 'jira-refused', detail: 'Option id 9 is not valid', logCode: 'ghi' },
  { code: 'wait', retryAfterSeconds: 1 },
  { code: 'jira-unavailable', status: 503, logCode: 'abc' },
  { code: 'updating' },
  { code: 'too-large' },
  { code: 'internal', logCode: 'def' },
  { code: 'unreachable' },
];

test.each(failures)('$code shows its reference also where only a line or plain text is shown', (failure) => {
  const { title, text, brief, plain } = say(failure);
  const logCode = 'logCode' in failure ? failure.logCode : null;
  expect(brief).toBe(logCode === null ? title : `${title} (Reference ${logCode})`);
  expect(plain).toBe(logCode === null ? text : `${text} Reference ${logCode}`);
  expect(say(failure).logCode ?? null).toBe(logCode);
});

test.each(failures)('$code says what is the case and what to do', (failure) => {
  const { title, text } = say(failure);
  expect(title).not.toBe('');
  expect(text).not.toMatch(/undefined|null|NaN/);
});

test('what helps is in the words: the permission, the wait, the code of the log', () => {
  expect(say({ code: 'not-allowed', needs: 'Browse Projects' }).text).toContain('“Browse Projects”');
  expect(say({ code: 'wait', retryAfterSeconds: 1 }).text).toContain('1 second.');
  expect(say({ code: 'internal', logCode: 'def' }).logCode).toBe('def');
});

test('another try is offered where it can help', () => {
  const offered = failures.filter((failure) => say(failure).retry).map(({ code }) => code);
  expect(offered).toEqual(['sign-in', 'wait', 'jira-unavailable', 'updating', 'internal', 'unreachable']);
});

test('what is thrown without a contract is unreachable, and no secret of it is told', () => {
  expect(failureOf(new Error('token=hunter2'))).toEqual({ code: 'unreachable' });
  expect(failureOf(new ContractFailure({ code: 'sign-in' }))).toEqual({ code: 'sign-in' });
});

describe('queries', () => {
  const { retry, retryDelay } = createQueryClient().getDefaultOptions().queries ?? {};
  const retries = (failure: Failure, count: number): boolean => {
    const thrown = failure.code === 'unreachable' ? new Error() : new ContractFailure(failure);
    return typeof retry === 'function' && retry(count, thrown);
  };
  const delay = (failure: Failure): number => {
    const thrown = failure.code === 'unreachable' ? new Error() : new ContractFailure(failure);
    return typeof retryDelay === 'function' ? retryDelay(0, thrown) : NaN;
  };

  test('are tried again only after a passing failure, twice', () => {
    expect(failures.filter((failure) => retries(failure, 0))).toEqual(failures.filter(isPassing));
    expect(retries({ code: 'wait', retryAfterSeconds: 1 }, 2)).toBe(false);
  });

  test('wait as long as Jira asks, up to a minute', () => {
    expect(delay({ code: 'wait', retryAfterSeconds: 7 })).toBe(7000);
    expect(delay({ code: 'wait', retryAfterSeconds: 3000 })).toBe(60_000);
    expect(delay({ code: 'internal', logCode: 'x' })).toBe(1000);
  });
});
