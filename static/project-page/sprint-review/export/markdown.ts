import { isolated } from '../../../shared/words/isolation';
import type { DocumentBar, DocumentSection, DocumentTable, ReviewDocument } from './review-document';

/** The review as Markdown, as GitHub reads it, with its charts as tables. Every text is escaped. */
export function reviewMarkdown({ title, lead, facts, sections, definition }: ReviewDocument): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    `**${escapeMarkdown(lead)}**`,
    escapeBlock(facts.join(' ')),
    ...sections.flatMap(sectionBlocks),
    `## ${escapeMarkdown(definition.title)}`,
    definition.entries
      .map(({ term, meaning }) => `- **${escapeMarkdown(term)}**: ${escapeMarkdown(meaning)}`)
      .join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({
  heading,
  paragraphs = [],
  bars = [],
  table,
  items = [],
}: DocumentSection): string[] {
  return [
    `## ${escapeMarkdown(heading)}`,
    ...paragraphs.map(escapeBlock),
    // Where the bars have a table of their own it says the same.
    ...(table ? [tableBlock(table)] : bars.length > 0 ? [barsBlock(bars)] : []),
    ...(items.length > 0 ? [items.map((item) => `- ${escapeBlock(item)}`).join('\n')] : []),
  ];
}

function tableBlock({ headers, rows }: DocumentTable): string {
  return [headers, headers.map(() => '---'), ...rows]
    .map(
      (cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : escapeMarkdown(cell))).join(' | ')} |`,
    )
    .join('\n');
}

function barsBlock(bars: readonly DocumentBar[]): string {
  return bars.map(({ name, value }) => `- ${escapeBlock(name)}: ${escapeMarkdown(value)}`).join('\n');
}

/** One line of plain text: what Markdown or HTML would read as markup is escaped, and what would turn the rest isolated. */
export function escapeMarkdown(text: string): string {
  return isolated(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#!&]/g, '\\$&');
}

/** The same at the start of a paragraph or an item, where a dash or a number would begin a list. */
function escapeBlock(text: string): string {
  return escapeMarkdown(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
