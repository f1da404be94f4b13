import type { Frame } from 'playwright-core';

/** Everything that is read or heard in a window: visible texts, and names that only assistive technology speaks. */
const READ = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement.closest('script, style') && (parentElement.checkVisibility() || parentElement.closest('option')))
      texts.push(data);
  }
  for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
  return texts;
})()`;

const BRACKETED = /⟦[^⟦⟧]*⟧/gu;

/**
 * Texts of a window shown in the pseudo-locale that came from no message function: what has letters outside of the
 * brackets and is no name or key of Jira. A letter alone is a sign.
 */
export async function unbracketed(frame: Frame, data: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await frame.evaluate<string[]>(READ);
  const isData = (text: string): boolean => data.has(text) || /^[A-Z][A-Z0-9]+-\d+$/.test(text);
  return [...new Set(texts.map(withoutBracketed))].filter(
    (text) => /\p{L}{2}/u.test(text) && !text.split(' · ').every(isData),
  );
}

function withoutBracketed(text: string): string {
  let rest = text;
  while (BRACKETED.test(rest)) rest = rest.replaceAll(BRACKETED, '');
  return rest.replace(/^[\s\p{P}]+|[\s,;:·]+$/gu, '');
}
