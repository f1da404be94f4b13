import type { Frame, Page } from 'playwright-core';

/** What has the focus in a window. */
export interface Stop {
  /** Its name as it is spoken, or its text. */
  readonly name: string;
  readonly tag: string;
  readonly role: string | null;
  /** Whether something to be seen marks it: an outline, a shadow, or the drawn frame of a mark. */
  readonly isMarked: boolean;
  /** Whether it lies in what the window shows. */
  readonly isInView: boolean;
}

const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const drawn = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const framed = [...element.querySelectorAll(':scope > *')].some(
    (each) => drawn(each) || (each.tagName === 'rect' && getComputedStyle(each).strokeWidth === '2px'),
  );
  const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
  const text = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return {
    name: text.trim(),
    tag: element.tagName.toLowerCase(),
    role: element.getAttribute('role'),
    // The button in a field for a day is the browser's own, and so is the ring round it.
    isMarked: drawn(element) || framed || (element.type === 'date' && !element.matches(':focus-visible')),
    isInView: width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
})()`;

/** Most stops that a page of the small site has; whoever needs more is caught in a circle. */
const MOST_STOPS = 600;

/** What has the focus in the window, or null when it is somewhere else. */
export async function focusedIn(page: Page, frame: Frame): Promise<Stop | null> {
  if ((await page.evaluate('document.activeElement?.tagName')) !== 'IFRAME') return null;
  return frame.evaluate<Stop | null>(FOCUSED);
}

/** Tabs on to what is right, into the window and through it. @throws Error naming what was passed on the way */
export async function tabTo(page: Page, frame: Frame, isRight: (stop: Stop) => boolean): Promise<Stop> {
  const passed: string[] = [];
  for await (const stop of stopsFrom(page, frame)) {
    if (isRight(stop)) return stop;
    passed.push(stop.name.slice(0, 40));
  }
  throw new Error(`not reached by Tab; passed: ${passed.join(' | ')}`);
}

/** Every stop from the next one in the window to its last one. @throws Error when Tab does not lead out of it */
export async function stopsToTheEnd(page: Page, frame: Frame): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for await (const stop of stopsFrom(page, frame)) stops.push(stop);
  return stops;
}

/** What is before the window, Jira's own links, is passed. */
async function* stopsFrom(page: Page, frame: Frame): AsyncGenerator<Stop, void> {
  let isInside = false;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const stop = await focusedIn(page, frame);
    if (stop === null && isInside) return;
    if (stop === null) continue;
    isInside = true;
    yield stop;
  }
  throw new Error('Tab does not lead through the window and out of it');
}

/** Follows a link of Jira's own navigation, which leads to the pages of the app. */
export async function followByKeyboard(page: Page, name: string): Promise<void> {
  const focused = `document.activeElement?.closest('nav') ? document.activeElement.textContent : ''`;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focused)) === name) return page.keyboard.press('Enter');
  }
  throw new Error(`no link ${name} was reached by Tab`);
}
