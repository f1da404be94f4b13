import { el } from './dom';

export interface Flag {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
}

const AUTO_DISMISS_MS = 8000;

const region = el('div', { class: 'flags', role: 'region', 'aria-label': 'Messages', 'aria-live': 'polite' });

export function flagRegion(): HTMLElement {
  return region;
}

export function showFlag({ id, title, description, type = 'info', isAutoDismiss, actions = [] }: Flag): void {
  closeFlag(id);
  const close = (): boolean => closeFlag(id);
  region.append(
    el(
      'div',
      { class: `flag flag-${type}`, 'data-flag': id },
      el('strong', {}, title ?? ''),
      description ? el('p', {}, description) : undefined,
      actions.length > 0 &&
        el(
          'div',
          { class: 'row' },
          ...actions.map(({ text, onClick }) =>
            // The click itself cannot cross windows.
            el('button', { class: 'link', onclick: () => onClick() }, text),
          ),
        ),
      el('button', { class: 'flag-close', 'aria-label': 'Dismiss message', onclick: close }, '×'),
    ),
  );
  if (isAutoDismiss) setTimeout(close, AUTO_DISMISS_MS);
}

/** Whether there was such a flag. */
export function closeFlag(id: string): boolean {
  const flag = [...region.children].find((each) => each.getAttribute('data-flag') === id);
  flag?.remove();
  return flag !== undefined;
}

/** Tells of something in the shell itself that went wrong. */
export function showError(error: unknown): void {
  const description = error instanceof Error ? error.message : String(error);
  showFlag({ id: 'shell-error', type: 'error', title: 'That did not work', description });
}
