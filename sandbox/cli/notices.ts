import type { Notice } from '../jira';

/** Says every notice in a line: file, line and key first. */
export function sayNotices(notices: readonly Notice[], say: (message: string) => void): void {
  for (const { file, line, key, problem } of notices) {
    const place = `${file}${line === undefined ? '' : `:${line}`}${key === undefined ? '' : ` ${key}`}`;
    say(`notice: ${place}: ${problem}`);
  }
}
