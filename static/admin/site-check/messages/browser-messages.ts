import type { Formats } from '../../../shared/words/formats';

/** What the checks say that the browser makes, in English. */
export function browserMessages({ count }: Formats) {
  const size = (width: number, height: number): string => `${count(width)} × ${count(height)}`;
  return {
    theme: {
      set: (mode: string): string => `Jira has set the colour mode: ${mode}.`,
      not: 'Jira has not told the app the colour mode; the page stays light.',
      notAdvice: 'Reload the page. If it stays so, send the report to whoever looks after the app.',
    },
    frame: {
      first: (width: number, height: number): string => `${size(width, height)} pixels.`,
      firstAdvice: 'Make the window of the browser narrower or wider.',
      resized: (width: number, height: number): string =>
        `It follows the window; ${size(width, height)} pixels now.`,
      empty: 'The frame has no room.',
      emptyAdvice: 'Send the report to whoever looks after the app.',
    },
    download: {
      save: 'Download a test file',
      fileName: 'defect-leakage-test',
      fileText: 'This file shows that downloads reach you.',
      first: 'Not tried yet.',
      firstAdvice: 'Press the button and look whether a file arrives.',
      asked: 'Did the file “defect-leakage-test.txt” arrive?',
      passed: 'The test file arrived.',
      failed: 'The test file did not arrive.',
      failedAdvice: 'Look whether the browser or a policy of your organisation blocks downloads of frames.',
    },
    clipboard: {
      copy: 'Copy a test text',
      text: 'Defect Leakage',
      first: 'Not tried yet.',
      firstAdvice: 'Press the button.',
      passed: 'The app can copy texts.',
      failed: 'The browser does not let the app copy texts.',
      failedAdvice: 'Nothing is lost: texts to be copied are shown, to be marked by hand.',
    },
    router: {
      open: 'Open Jira’s list of projects',
      first: 'Not tried yet.',
      firstAdvice: 'Press the button: a new tab opens.',
      asked: 'Did a page of Jira open?',
      passed: 'Pages of Jira open.',
      failed: 'The page of Jira did not open.',
      failedAdvice: 'Allow pop-ups of your Jira site in the browser, and try again.',
    },
    refresh: {
      refresh: 'Refresh this page',
      first: 'Not tried yet.',
      firstAdvice: 'Press the button: the page is drawn anew, and what you answered stays.',
      passed: 'Jira takes the app’s wish to draw the page anew.',
      failed: 'Jira refused to draw the page anew.',
      failedAdvice: 'Nothing is lost: what the app changed is seen when a page is opened the next time.',
    },
    yes: 'Yes',
    no: 'No',
  };
}
