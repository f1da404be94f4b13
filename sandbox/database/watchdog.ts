import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** What the watchdog does when its standard input ends without a word: the parent is gone. */
const SCRIPT = 'read -r word && exit 0; kill -9 "$1" 2>/dev/null; rm -rf "$2"';

/**
 * Ends a process and removes a folder as soon as this process is gone, however it went (exit, signal,
 * kill -9): a shell waits for the end of a pipe that only this process holds open.
 *
 * @returns a function that dismisses the watchdog; call it once process and folder are gone.
 */
export function guardAgainstOrphans(pid: number, folder: string): () => void {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', String(pid), folder], {
    // A session of its own: Ctrl-C in the terminal must not end it before it has done its work.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  shell.stdin.on('error', () => undefined);
  return () => shell.stdin.end('dismissed\n');
}
