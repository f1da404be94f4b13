/**
 * Prints the software bill of materials of what ships, as CycloneDX.
 *
 *   npm run -s sbom > FILE
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { billOfWhatShips } from './bill';
import { packagesIn } from './lock';

const root = path.resolve(__dirname, '..', '..');
const options = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
const printed = execFileSync('npm', ['sbom', ...options], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const { name } = z
  .object({ name: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
console.log(JSON.stringify(billOfWhatShips(printed, packagesIn(root), root, name), null, 2));
