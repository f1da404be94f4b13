const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters but white space, and what turns the direction of the text behind it. */
const UNFIT = /[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as it may stand anywhere in HTML or SVG, also within a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(UNFIT, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
