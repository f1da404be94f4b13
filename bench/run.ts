import { answerFigures } from './answers';
import { bundleFigures, lazyPageFigures } from './bundle';
import { costs } from './cost/estimate';
import { EDITS_A_DAY, OPENED_BY_A_VIEWER, SITE } from './cost/workload';
import type { Estimate, Figure } from './figure';
import { indexFigures } from './index-figures';
import { pageFigures } from './pages';
import { pipelineFigures } from './pipeline';
import { suggestionFigures } from './suggestions';
import { segmentCosts, segmentFigures } from './segments/figures';

async function main(): Promise<void> {
  const segments = segmentCosts();
  const stored = segments.sizes.at(-1);
  if (!stored) throw new Error('no size was measured');
  const { figures, estimates } = await costs(stored);
  for (const { name, value, most } of [
    ...bundleFigures(),
    ...lazyPageFigures(),
    ...(await answerFigures()),
    ...pipelineFigures(),
    ...(await suggestionFigures()),
    ...segmentFigures(segments),
    ...(await indexFigures()),
    ...(await pageFigures()),
    ...figures,
  ] satisfies Figure[]) {
    const verdict = value <= most ? 'ok  ' : 'OVER';
    process.stdout.write(`${verdict} ${name}: ${value.toFixed(2)} (at most ${most})\n`);
    if (value > most) process.exitCode = 1;
  }
  printEstimates(estimates);
}

/** What Forge would count; without limits, since it depends on the machine and on what is assumed. */
function printEstimates(estimates: readonly Estimate[]): void {
  const { projects, defects, viewers } = SITE;
  const { report, gadget, issue, lozenge } = OPENED_BY_A_VIEWER;
  process.stdout.write(
    `estimated a month (how Forge measures is not verified): ${projects} projects, ${defects} defects, ` +
      `${viewers} viewers a day with ${report} reports, ${gadget} gadgets, ${issue} issue panels and ${lozenge} lozenges ` +
      `each, ${EDITS_A_DAY.defects} edits of defects and ${EDITS_A_DAY.others} of other issues a day\n`,
  );
  let dollars = 0;
  for (const { name, unit, value, free, price } of estimates) {
    const due = Math.max(0, value - free) * price;
    dollars += due;
    const share = ((100 * value) / free).toFixed(0);
    process.stdout.write(
      `est  ${name}: ${value.toPrecision(3)} ${unit}, ${share} % of what is free (${free} ${unit}), beyond it $${due.toFixed(2)}\n`,
    );
  }
  process.stdout.write(`est  beyond what is free: $${dollars.toFixed(2)}\n`);
}

void main();
