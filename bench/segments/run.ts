import { measureSegments } from './measure';

/** `node run.cjs 100000`: prints what segments of a project of a size cost. */
async function main(): Promise<void> {
  process.stdout.write(JSON.stringify(await measureSegments(Number(process.argv[2]))));
}

void main();
