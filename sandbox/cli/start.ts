import { parseArgs } from 'node:util';
import { DataDirectoryError } from '../jira';
import { openStage } from '../stage';
import { sayNotices } from './notices';

const DEFAULT_PORT = 8090;
const USAGE =
  'npm start [-- --data DIR] [--port N] [--fresh]; --fresh: the app is installed and nothing is set up yet';

function options(): { data?: string; port: number; setUp: boolean } {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string' }, fresh: { type: 'boolean' } },
  });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port ${values.port} is no port`);
  return { port, setUp: values.fresh !== true, ...(values.data === undefined ? {} : { data: values.data }) };
}

async function main(): Promise<void> {
  const say = (message: string): void => void process.stdout.write(`${message}\n`);
  const stage = await openStage({ ...options(), delivery: 'lifelike', onProgress: say });
  sayNotices(stage.notices, say);
  say(`Jira is at ${stage.host.url} (stop it with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stage.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const usage =
    error instanceof DataDirectoryError || !(error instanceof TypeError) ? '' : `; usage: ${USAGE}`;
  process.stderr.write(`error: ${message.replace(/\s*\n\s*/g, ' ')}${usage}\n`);
  process.exit(1);
});
