import { measureSegments } from './measure';
import { measureSite } from './site';

/**
 * `node run.cjs 100000` prints what segments of a project of a size cost, `node run.cjs 100000 50` what a site of
 * so many such projects does.
 */
async function main(): Promise<void> {
  const [defects, projects] = process.argv.slice(2).map(Number);
  if (defects === undefined) throw new Error('of how many defects?');
  const cost = projects === undefined ? await measureSegments(defects) : await measureSite(projects, defects);
  process.stdout.write(JSON.stringify(cost));
}

void main();
