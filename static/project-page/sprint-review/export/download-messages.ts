import type { Formats } from '../../../shared/words/formats';

/** What is said around the downloads, in English. */
export function downloadMessages(format: Formats) {
  return {
    /** BCP 47 tag of the language of these messages. */
    language: 'en',
    title: 'Take it to the review',
    html: 'Download as a page',
    markdown: 'Download as Markdown',
    copy: 'Copy as Markdown',
    print: 'Print',
    copied: 'Copied.',
    copyByHand:
      'The browser does not let the app copy. The text is selected below: press Ctrl+C, or Command+C on a Mac.',
    markdownText: 'The review as Markdown',
    noPrint:
      'The browser does not print from within Jira. Download the page, open it and print it from there.',
    wait: 'Summaries are still being read from Jira.',
    note: 'Files hold what you may see, with the summaries of the listed issues. They open without Jira and ask nothing of the network.',
    /** Of the file itself. */
    heading: (project: string, span: string): string => `Sprint review of ${project}: ${span}`,
    notVisible: 'not visible to whoever made this file',
    madeAt: (instant: number): string => `Made ${format.instant(instant)}.`,
    legend: 'Dark: escaped. Hatched: contained. Outlined: unclassified.',
  };
}
