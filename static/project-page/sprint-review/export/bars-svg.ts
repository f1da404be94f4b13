import { isolated } from '../../../shared/words/isolation';
import { escapeHtml } from './escape-html';
import type { DocumentBar } from './review-document';

const WIDTH = 640;
const VALUE_WIDTH = 80;
const ROW = 40;
const BAR = 16;
/** Room between the parts of a bar. */
const GAP = 2;

/** Bars under each other on one scale, readable in black and white: filled, hatched and outlined. */
export function barsSvg(bars: readonly DocumentBar[], label: string): string {
  const room = WIDTH - VALUE_WIDTH - 2 * GAP;
  const longest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)));
  const rows = bars.map(({ name, value, parts }, index) => {
    const top = index * ROW;
    let x = 0;
    let end = 0;
    const drawn = parts
      .filter(({ count }) => count > 0)
      .map(({ look, count }) => {
        const width = (room * count) / longest;
        const part = `<rect class="${look}" x="${round(x + 1)}" y="${top + 19}" width="${round(Math.max(1, width - 2))}" height="${BAR}"/>`;
        end = x + width;
        x = end + GAP;
        return part;
      });
    return [
      `<text x="0" y="${top + 13}">${escapeHtml(name)}</text>`,
      ...drawn,
      `<text class="value" x="${round(end + 6)}" y="${top + 32}">${escapeHtml(value)}</text>`,
    ].join('');
  });
  const height = bars.length * ROW;
  const spoken = bars.map(({ name, value }) => `${isolated(name)}: ${value}`).join('; ');
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeHtml(`${label}. ${spoken}`)}">`,
    HATCH,
    ...rows,
    '</svg>',
  ].join('\n');
}

const HATCH =
  '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#3a6ea5" stroke-width="2.5"/></pattern></defs>';

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
