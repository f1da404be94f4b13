import { createPath, type Location } from 'react-router';
import { carryFilter } from '../../static/shared/filter/carried';
import {
  type Arrival,
  type JiraHistory,
  partsOf,
  type Place,
  PromptHistory,
} from '../../static/shared/surface/prompt-history';

const locationOf = (path: string): Location => ({ ...partsOf(path), state: null, key: 'jira' });

/** An address bar in another window: what is asked of it, and what it tells, comes when the test lets it. */
class FarHistory implements JiraHistory {
  location = locationOf('/overview');
  readonly action = 'POP';
  readonly base = 'https://site.example/page';
  readonly asked: { action: string; path: string; settle: (error?: Error) => void }[] = [];
  readonly steps: number[] = [];
  private listener: ((location: Location, action: string) => void) | null = null;

  push = (path: string): Promise<void> => this.ask('PUSH', path);
  replace = (path: string): Promise<void> => this.ask('REPLACE', path);
  go = (delta: number): void => void this.steps.push(delta);
  listen = (listener: (location: Location, action: string) => void): void => {
    this.listener = listener;
  };

  tell(path: string, action: string): void {
    this.location = locationOf(path);
    this.listener?.(this.location, action);
  }

  private ask(action: string, path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.asked.push({ action, path, settle: (error) => (error ? reject(error) : resolve()) });
    });
  }
}

function opened(arrive: Arrival = (_before, next) => next) {
  const jira = new FarHistory();
  const history = new PromptHistory(jira, arrive);
  const seen: string[] = [];
  const stop = history.listen(() => seen.push(pathOf(history.place())));
  const go = (path: string, action: 'PUSH' | 'REPLACE' = 'PUSH'): void =>
    history.go(action, partsOf(path), null);
  /** Jira does what it was asked first of what is left, and says so. */
  const answer = async (): Promise<void> => {
    const next = jira.asked.shift();
    if (!next) throw new Error('nothing was asked');
    jira.tell(next.path, next.action);
    next.settle();
    await Promise.resolve();
  };
  return { jira, history, seen, stop, go, answer, at: () => pathOf(history.place()) };
}

const pathOf = ({ location }: Place): string => createPath(location);

test('it begins where Jira is', () => {
  const { at, history } = opened();
  expect(at()).toBe('/overview');
  expect(history.place().action).toBe('POP');
});

test('where one goes holds at once, and Jira’s word changes nothing more', async () => {
  const { go, at, seen, answer, jira } = opened();
  go('/overview?severity=high');
  expect(at()).toBe('/overview?severity=high');
  expect(jira.asked).toMatchObject([{ action: 'PUSH', path: '/overview?severity=high' }]);
  await answer();
  expect(seen).toEqual(['/overview?severity=high']);
});

test('of fast steps none is taken back while Jira catches up with them', async () => {
  const { go, seen, answer, jira } = opened();
  const steps = ['/overview?tagged=1', '/overview', '/overview?tagged=1', '/overview?trend=week'];
  for (const step of steps) go(step, 'REPLACE');
  while (jira.asked.length > 0) await answer();
  expect(seen).toEqual(steps);
});

test('back and forward are Jira’s to tell', async () => {
  const { go, at, answer, jira, history } = opened();
  go('/releases');
  await answer();
  jira.tell('/overview', 'POP');
  expect(at()).toBe('/overview');
  expect(history.place().action).toBe('POP');
  jira.tell('/releases', 'POP');
  expect(at()).toBe('/releases');
});

test('what Jira tells before it heard of a step is overtaken by the step; what it tells after holds', async () => {
  const { go, at, seen, answer, jira } = opened();
  go('/overview?trend=week');
  jira.tell('/releases', 'POP');
  expect(at()).toBe('/overview?trend=week');
  await answer();
  expect(seen).toEqual(['/overview?trend=week']);
  go('/areas');
  await answer();
  jira.tell('/causes', 'PUSH');
  expect(at()).toBe('/causes');
});

test('a step that Jira does not tell of is over when it is settled', async () => {
  const { go, at, jira } = opened();
  go('/areas');
  jira.asked.shift()?.settle();
  await Promise.resolve();
  jira.tell('/overview', 'POP');
  expect(at()).toBe('/overview');
});

test('a step that Jira writes another way leads to what Jira wrote', async () => {
  const { go, at, jira } = opened();
  go('/areas?area=a b');
  jira.tell('/areas?area=a%20b', 'PUSH');
  jira.asked.shift()?.settle();
  await Promise.resolve();
  expect(at()).toBe('/areas?area=a%20b');
});

test('a step that Jira refuses is taken back, to where Jira is', async () => {
  const { go, at, jira } = opened();
  go('/areas');
  jira.asked.shift()?.settle(new Error('no'));
  await new Promise(setImmediate);
  expect(at()).toBe('/overview');
});

test('what is kept of the address before comes along in one step, and is told to Jira where Jira went alone', async () => {
  const { go, at, jira, answer } = opened(carryFilter);
  go('/overview?severity=high');
  await answer();
  go('/areas');
  expect(at()).toBe('/areas?severity=high');
  expect(jira.asked.map(({ path }) => path)).toEqual(['/areas?severity=high']);
  await answer();
  jira.tell('/causes', 'PUSH');
  expect(at()).toBe('/causes?severity=high');
  expect(jira.asked).toMatchObject([{ action: 'REPLACE', path: '/causes?severity=high' }]);
  await answer();
  jira.tell('/areas?severity=high', 'POP');
  expect(at()).toBe('/areas?severity=high');
});

test('who listens no more is told no more', () => {
  const { go, stop, seen } = opened();
  stop();
  go('/areas');
  expect(seen).toEqual([]);
});
