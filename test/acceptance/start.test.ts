import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import { until } from '../browser/until';

jest.setTimeout(120_000);

const start = (...args: string[]) => {
  // Without tsx's own process between, which ends at once when it is told to.
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/cli/start.ts', ...args], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { said: () => said, ended, stop: () => child.kill('SIGTERM') };
};

test("a user's own export is opened, and Ctrl+C ends everything", async () => {
  const { said, ended, stop } = start('--data', path.join(ROOT, 'sample/titanium'), '--port', '0');
  const words = await until(said, (text) => /Jira is at http/.test(text) || /error:/.test(text), 60_000);
  const url = /Jira is at (\S+)/.exec(words)?.[1] ?? '';
  const projects = await fetch(`${url}/projects`);
  expect({ status: projects.status, words }).toMatchObject({ status: 200 });
  stop();
  expect(await ended).toBe(0);
});

test.each([
  [['--data', '/no/such/place'], /^error: .*\/no\/such\/place/m],
  [['--port', 'x'], /^error: --port x is no port/m],
])('%j ends in one line that names what is wrong', async (args, message) => {
  const { said, ended } = start(...args);
  expect(await ended).toBe(1);
  expect(said()).toMatch(message);
});
