import { el } from '../dom';
import type { SurfaceFrame } from './frame';

export interface ModalOptions {
  readonly resource: string | null;
  readonly onClose: (payload: unknown) => unknown;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title?: string;
}

/** Opens a resource of the app above the page; false when there is no such resource. */
export function openModal(opener: SurfaceFrame, options: ModalOptions): boolean {
  const { shell } = opener;
  const url = options.resource === null ? opener.options.url : shell.bootstrap.resources[options.resource];
  if (options.resource !== null && url === undefined) return false;
  const finish = (payload?: unknown): void => {
    frame.dispose();
    dialog.remove();
    void options.onClose(payload);
  };
  const frame = shell.openFrame({
    ...opener.options,
    ...(url === undefined ? {} : { url }),
    extension: { ...opener.options.extension, modal: options.context },
    height: 'content',
    onClose: finish,
  });
  const label = options.title || opener.options.module.title;
  const dialog = el(
    'dialog',
    { class: `modal ${sizeClass(options.size)}`, 'aria-label': label },
    el(
      'header',
      { class: 'modal-header' },
      el('h2', {}, label),
      el('button', { class: 'quiet', 'aria-label': 'Close', onclick: () => finish() }, '×'),
    ),
    frame.element,
  );
  if (typeof options.size === 'object') {
    dialog.style.width = options.size.width;
    if (options.size.height) dialog.style.height = options.size.height;
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape) finish();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && options.closeOnOverlayClick) finish();
  });
  document.body.append(dialog);
  dialog.showModal();
  return true;
}

function sizeClass(size: ModalOptions['size']): string {
  return typeof size === 'string' ? `modal-${size}` : 'modal-custom';
}
