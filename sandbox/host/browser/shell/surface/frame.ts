import type { SurfaceModule } from '../../../wire';
import { BRIDGE, HEIGHT, HELLO, THEME } from '../../rpc/hello';
import { Peer } from '../../rpc/peer';
import { el } from '../dom';
import type { Shell } from '../shell';
import { onThemeChange, themeAttributes } from '../theme';
import type { WidgetEditing } from './widget-editing';

export interface FrameOptions {
  readonly module: SurfaceModule;
  /** The resource's page; the module's own unless given. */
  readonly url?: string;
  /** What the module knows of its place, without `type`. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** `content`: as high as what it shows. `fill`: as high as there is room. */
  readonly height: 'content' | 'fill';
  /** The module's address, when it has a history of its own. */
  readonly base?: string;
  /** Takes what `view.submit` hands over; without it there is nothing to submit. */
  readonly onSubmit?: (payload: unknown) => unknown;
  /** Takes what `view.close` hands over; without it the view cannot be closed. */
  readonly onClose?: (payload: unknown) => unknown;
  /** Of a widget whose settings are open. */
  readonly widgetEditing?: WidgetEditing;
  /** Draws anew what is around the frame, e.g. the issue; the frame alone is loaded again unless given. */
  readonly onRefresh?: () => unknown;
}

/** A surface of the app in a sandboxed iframe of another site, and its end of the bridge. */
export class SurfaceFrame {
  readonly id = crypto.randomUUID();
  readonly element: HTMLElement;
  /** Called before the surface goes, as `view.onClose` asked. */
  beforeClose: (() => unknown) | undefined;
  private readonly iframe: HTMLIFrameElement;
  /** What ends with the surface's window. */
  private readonly endings = new Set<() => void>();
  private readonly unfollowTheme: () => void;
  private peer: Peer | undefined;
  private isThemed = false;

  constructor(
    readonly shell: Shell,
    readonly options: FrameOptions,
    private readonly run: (frame: SurfaceFrame, command: string, data: unknown) => unknown,
  ) {
    const { module, height, url } = options;
    this.iframe = el('iframe', {
      title: module.title,
      src: url ?? module.url,
      sandbox: shell.bootstrap.frameSandbox,
      class: `surface surface-${height}`,
      'data-module': module.key,
    });
    this.element = el(
      'div',
      { class: `surface-box surface-box-${height}`, 'aria-busy': 'true' },
      this.iframe,
    );
    window.addEventListener('message', this.greet);
    this.unfollowTheme = onThemeChange(() => this.sendTheme());
  }

  get extension(): Record<string, unknown> {
    const { module, extension } = this.options;
    return { type: module.type, ...extension, location: window.location.href };
  }

  enableTheming(): void {
    this.isThemed = true;
    this.sendTheme();
  }

  reload(): void {
    this.forget();
    this.iframe.src = this.options.url ?? this.options.module.url;
  }

  /** Has something end with the surface's window, be it closed or loaded anew. */
  whenGone(end: () => void): void {
    this.endings.add(end);
  }

  dispose(): void {
    this.forget();
    window.removeEventListener('message', this.greet);
    this.unfollowTheme();
    this.element.remove();
  }

  private forget(): void {
    for (const end of this.endings) end();
    this.endings.clear();
    this.beforeClose = undefined;
    this.peer?.close();
    this.peer = undefined;
    this.isThemed = false;
  }

  private readonly greet = ({ data, origin, source, ports }: MessageEvent): void => {
    const [port] = ports;
    if (data !== HELLO || source !== this.iframe.contentWindow || !port) return;
    if (origin !== this.shell.bootstrap.surfaceOrigin) return;
    this.forget();
    this.peer = new Peer(port, (command, value) => this.handle(command, value));
    this.element.removeAttribute('aria-busy');
  };

  private handle(command: string, value: unknown): unknown {
    if (command === HEIGHT) return this.resize(value as number);
    if (command !== BRIDGE) throw new Error(`a surface cannot ask for ${command}`);
    const { command: name, data } = value as { command: string; data: unknown };
    return this.run(this, name, data);
  }

  private resize(height: number): void {
    if (this.options.height === 'content') this.iframe.style.height = `${height}px`;
  }

  private sendTheme(): void {
    if (this.isThemed) void this.peer?.call(THEME, themeAttributes());
  }
}
