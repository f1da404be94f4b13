import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabaseServer } from '../../../sandbox/database';

/** A process that opens a server, says where it is, and then exits or waits to be killed. */
async function own(): Promise<void> {
  const { socketPath } = await openDatabaseServer();
  const folder = dirname(socketPath);
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  const told = `${JSON.stringify({ folder, pid })}\n`;
  process.stdout.write(told, () => {
    if (process.argv[2] === 'exit') process.exit(0);
  });
  setInterval(() => undefined, 1000);
}

void own();
