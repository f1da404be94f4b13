/** As long as Jira lets a name be, in UTF-16 units. */
const LONGEST = 255;

const filled = (begin: string, piece: string): string => {
  let text = begin;
  while (text.length + piece.length <= LONGEST) text += piece;
  return text;
};

/** Names that break what does not expect them, each as long as Jira lets it be. */
export const NAMES = {
  /** Pairs of surrogates, some joined into one sign. */
  emoji: filled('🛒', '👩‍👩‍👧‍👦👍🏽'),
  /** Written from right to left, with marks that turn the direction of what follows. */
  turned: filled('\u202eעגלה \u200f7.1 ', 'מחיר '),
  /** Nothing to break a line at. */
  unbroken: filled('Checkout', 'x'),
  /** Each letter with marks above and below. */
  combining: filled('Z', 'e\u0301\u0323\u0334'),
  /** Ends an isolation that was begun round it, and turns what follows. */
  escaping: filled('\u2069\u202e7.1', ' \u2066x\u2069'),
  /** What templates, quotes, Markdown and paths take for theirs. */
  quoted: filled('${7*7} {{7*7}} "\'` \\ | ', '| `x` ** \\" '),
  /** What a spreadsheet takes for a formula. */
  formula: filled("=cmd|' /C calc'!A0", '+1'),
  markup: filled('<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>', ' &amp; <b>'),
} as const;
