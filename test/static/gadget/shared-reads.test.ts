import { type Message, messageOf } from '../../../static/gadget/sharing/message';
import { type Channel, SharedReads } from '../../../static/gadget/sharing/shared-reads';

/** Frames of one page: what one sends, all hear a little later. */
function page() {
  const listeners = new Set<(message: Message) => void>();
  const asked: string[] = [];
  const frame = (id: string) => {
    let listener: ((message: Message) => void) | undefined;
    let isThere = true;
    const channel: Channel = {
      send: (message) => {
        if (isThere) setTimeout(() => [...listeners].forEach((hear) => hear(message)), 1);
      },
      listen: (hear) => {
        listener = hear;
        listeners.add(hear);
        return Promise.resolve(true);
      },
    };
    const reads = new SharedReads(channel, id);
    return {
      read: (key = 'k', answer: () => Promise<unknown> = () => later(`by ${id}`), freshForMs = 10_000) =>
        reads.read(key, freshForMs, () => {
          asked.push(id);
          return answer();
        }),
      leave: () => {
        isThere = false;
        if (listener) listeners.delete(listener);
      },
    };
  };
  return { frame, asked };
}
const later = <T>(value: T, ms = 500): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const settle = async <T>(work: Promise<T>): Promise<T> => {
  await jest.advanceTimersByTimeAsync(60_000);
  return work;
};

test('four frames that load together ask once', async () => {
  const { frame, asked } = page();
  const answers = ['c', 'a', 'd', 'b'].map((id) => frame(id).read());
  expect(await settle(Promise.all(answers))).toEqual(Array(4).fill('by a'));
  expect(asked).toEqual(['a']);
});

test('one that loads while another asks waits for it, and one that loads soon after is given its answer', async () => {
  const { frame, asked } = page();
  const first = frame('z').read('k', () => later('slow', 8000));
  await jest.advanceTimersByTimeAsync(300);
  const second = frame('a').read();
  await jest.advanceTimersByTimeAsync(8000);
  const third = frame('b').read();
  expect(await settle(Promise.all([first, second, third]))).toEqual(['slow', 'slow', 'slow']);
  expect(asked).toEqual(['z']);
});

test('other questions are other answers, and what is too old is asked again', async () => {
  const { frame, asked } = page();
  const [a, b] = [frame('a'), frame('b')];
  expect(await settle(Promise.all([a.read('1'), b.read('2')]))).toEqual(['by a', 'by b']);
  expect(await settle(b.read('1', undefined, 2000))).toBe('by b');
  expect(asked).toEqual(['a', 'b', 'b']);
});

test('when the one that asks fails, the others ask, and the failure is its own', async () => {
  const { frame, asked } = page();
  const failing = frame('a').read('k', async () => {
    await later(null);
    throw new Error('no');
  });
  const told = failing.catch((error: unknown) => (error as Error).message);
  const other = frame('b').read();
  expect(await settle(Promise.all([told, other]))).toEqual(['no', 'by b']);
  expect(asked).toEqual(['a', 'b']);
});

test('when the frame that asks is taken away, the others do not wait for ever', async () => {
  const { frame, asked } = page();
  const gone = frame('a');
  void gone.read('k', () => later('never', 1e9));
  const other = frame('b').read();
  await jest.advanceTimersByTimeAsync(200);
  gone.leave();
  await jest.advanceTimersByTimeAsync(15_000);
  expect(await other).toBe('by b');
  expect(asked).toEqual(['a', 'b']);
  jest.clearAllTimers();
});

test('without a way to the others everybody asks alone', async () => {
  const alone = (listen: Channel['listen']) =>
    new SharedReads({ send: () => undefined, listen }, 'a').read('k', 0, () => later('alone'));
  expect(await settle(alone(() => Promise.resolve(false)))).toBe('alone');
  expect(await settle(alone(() => Promise.reject(new Error('not there'))))).toBe('alone');
});

test('what is no message is not heard', () => {
  for (const said of [
    null,
    'x',
    {},
    { kind: 'answer', key: 'k', from: 'a' },
    { kind: 'other', key: 'k', from: 'a' },
  ])
    expect(messageOf(said)).toBeNull();
  expect(messageOf({ kind: 'wanted', key: 'k', from: 'a', more: 1 })).toEqual({
    kind: 'wanted',
    key: 'k',
    from: 'a',
  });
});
