/** The fields of each line of RFC 4180 text, written from its grammar. @throws Error where the text departs from it */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
    line.push(field.value);
    at = field.end;
    if (text[at] === ',') {
      at++;
      if (at === text.length) throw new Error('the text ends after a comma');
    } else if (text.startsWith('\r\n', at)) {
      lines.push(line);
      line = [];
      at += 2;
    } else throw new Error(`neither comma nor CRLF at ${at}`);
  }
  if (line.length > 0) throw new Error('the last line does not end');
  return lines;
}

function plain(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && !',\r\n"'.includes(text.charAt(end))) end++;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text.charAt(at);
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else return { value, end: at + 1 };
  }
  throw new Error(`the quote at ${start} does not end`);
}
