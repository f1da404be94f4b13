import { bundleFigures, lazyPageFigures } from './bundle';
import { indexFigures } from './index-figures';
import { pageFigures } from './pages';
import { pipelineFigures } from './pipeline';
import { suggestionFigures } from './suggestions';
import { segmentFigures } from './segments/figures';

async function main(): Promise<void> {
  for (const { name, value, most } of [
    ...bundleFigures(),
    ...lazyPageFigures(),
    ...pipelineFigures(),
    ...(await suggestionFigures()),
    ...segmentFigures(),
    ...(await indexFigures()),
    ...(await pageFigures()),
  ]) {
    const verdict = value <= most ? 'ok  ' : 'OVER';
    process.stdout.write(`${verdict} ${name}: ${value.toFixed(2)} (at most ${most})\n`);
    if (value > most) process.exitCode = 1;
  }
}

void main();
