import { Job } from '../../../static/project-page/triage/desk/job';
import { dataQualityMessages } from '../../../static/project-page/data-quality/messages';
import { triageMessages } from '../../../static/project-page/triage/messages';
import { english } from '../report';

const say = triageMessages(english);

test('how a job ended names what was written and what was not', () => {
  const changes = Array.from({ length: 1000 }, (_, place) => ({
    issueId: place + 1,
    from: {},
    to: {},
    answers: {},
  }));
  const job = new Job(1, 'set', changes);
  job.written.push(...changes.slice(0, 963));
  job.failRest({ kind: 'broken', status: 503 });
  expect(say.write.result(job)).toBe('1,000 defects: 963 written, 37 not written.');
  expect(say.write.retry(job.failed.length)).toBe('Try 37 again');
});

test.each([
  [{ kind: 'signed out' } as const, /Sign in again/],
  [
    { kind: 'refused', status: 400, words: 'A reviewer must be named.' } as const,
    /^A reviewer must be named\.$/,
  ],
  [{ kind: 'refused', status: 403, words: '' } as const, /status 403/],
  [{ kind: 'unreachable' } as const, /another try looks first/],
  [{ kind: 'no field', field: 'mechanism' } as const, /“Escape mechanism”/],
  [{ kind: 'hidden' } as const, /cannot see/],
])('a reason in words: %j', (problem, words) => {
  expect(say.write.reason(problem)).toMatch(words);
});

test('one defect waits, several wait', () => {
  expect(say.sentence({ counts: { recent: 1, older: 0 } })).toMatch(/^1 defect of the last 90 days waits/);
  expect(say.sentence({ counts: { recent: 12, older: 0 } })).toMatch(/^12 defects of the last 90 days wait /);
  expect(say.sentence({ counts: { recent: 0, older: 3 } })).toMatch(/^No defect/);
});

test('the acceptance of suggestions has its counts beside it, and no data is no 0 %', () => {
  const { suggestions } = dataQualityMessages(english);
  expect(suggestions.share({ found: 8, of: 32, fraction: 0.25 })).toBe('8 of 32, 25.0%');
  expect(suggestions.share({ found: 0, of: 0, fraction: null })).toBe('no data');
});
