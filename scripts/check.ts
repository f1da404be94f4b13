import { spawn } from 'node:child_process';

/** Every check, in two rows that run side by side: reading the types for the linter takes as long as all the rest. */
const ROWS = [['lint'], ['types', 'format', 'sql', 'forge', 'supply']] as const;

/** Runs one npm script to its end and prints what it wrote in one piece; whether it passed. */
async function check(name: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const written: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => written.push(piece));
  child.stderr.on('data', (piece: Buffer) => written.push(piece));
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
  process.stdout.write(`${name}: ${passed ? 'passed' : 'FAILED'}\n${Buffer.concat(written).toString()}`);
  return passed;
}

async function row(names: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const name of names) passed = (await check(name)) && passed;
  return passed;
}

void Promise.all(ROWS.map(row)).then((rows) => {
  process.exitCode = rows.every(Boolean) ? 0 : 1;
});
