import { type Change, Job, reversed, withEqualValues } from '../../../static/project-page/triage/desk/job';

const option = (id: string) => ({ id, name: `Option ${id}` });
const change = (issueId: number, from: string | null, to: string | null, field = 'discovery'): Change => ({
  issueId,
  from: { [field]: from === null ? null : option(from) },
  to: { [field]: to === null ? null : option(to) },
  answers: {},
});

test('what is taken back are the oldest values, where the newest are still there', () => {
  expect(reversed([change(1, null, '5'), change(1, '5', '6'), change(1, null, '9', 'origin')])).toEqual([
    {
      issueId: 1,
      from: { discovery: option('6'), origin: option('9') },
      to: { discovery: null, origin: null },
      answers: {},
    },
  ]);
  expect(reversed([change(1, '4', '5'), change(2, null, '5')]).map(({ to }) => to)).toEqual([
    { discovery: option('4') },
    { discovery: null },
  ]);
});

test('equal changes of many issues are one group, the largest first', () => {
  const groups = withEqualValues([change(1, null, '5'), change(2, null, '6'), change(3, '7', '6')]);
  expect(groups.map((group) => group.map(({ issueId }) => issueId))).toEqual([[2, 3], [1]]);
  expect(withEqualValues([change(1, null, '5'), change(2, null, '5', 'origin')])).toHaveLength(2);
});

test('every issue of a job is told of once, also when it breaks off', () => {
  const changes = [1, 2, 3, 4, 5].map((id) => change(id, null, '5'));
  const job = new Job(1, 'set', changes);
  const [one, two, three] = changes;
  if (!one || !two || !three) throw new Error('no changes');
  job.written.push({ ...one });
  job.already.push(two);
  job.skipped.push({ change: three, now: {} });
  job.failRest({ kind: 'signed out' });
  expect(job.failed.map((failed) => failed.change.issueId)).toEqual([4, 5]);
  expect(job.settled).toBe(job.total);
});
