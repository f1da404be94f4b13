import { barsSvg } from './bars-svg';
import { escapeHtml } from './escape-html';
import type { DocumentSection, DocumentTable, ReviewDocument } from './review-document';
import { STYLE } from './style';

/**
 * The review as one page that opens anywhere: no script, and nothing of it comes from elsewhere, which its own policy
 * holds a browser to. Every text is escaped.
 */
export function reviewHtml(document: ReviewDocument): string {
  const { language, title, lead, facts, sections, definition } = document;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${escapeHtml(lead)}</p>`,
    `<p class="facts">${facts.map(escapeHtml).join(' ')}</p>`,
    ...sections.map(sectionHtml),
    '<section>',
    `<h2>${escapeHtml(definition.title)}</h2>`,
    '<dl>',
    ...definition.entries.map(
      ({ term, meaning }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`,
    ),
    '</dl>',
    '</section>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml({
  heading,
  paragraphs = [],
  bars = [],
  legend,
  table,
  items = [],
}: DocumentSection): string {
  return [
    '<section>',
    `<h2>${escapeHtml(heading)}</h2>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(bars.length > 0 ? [barsSvg(bars, heading)] : []),
    ...(legend === undefined ? [] : [`<p class="facts">${escapeHtml(legend)}</p>`]),
    ...(table ? [tableHtml(table)] : []),
    ...(items.length > 0 ? [`<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`] : []),
    '</section>',
  ].join('\n');
}

function tableHtml({ headers, rows }: DocumentTable): string {
  const head = headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}
