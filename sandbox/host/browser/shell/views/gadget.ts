import type { DashboardChange, Gadget, SurfaceModule } from '../../../wire';
import { el } from '../dom';
import { appEvents } from '../event-bus';
import type { Shell } from '../shell';
import type { SurfaceFrame } from '../surface/frame';

const MINUTE_MS = 60_000;

/** A gadget on a dashboard: its frame, and the controls that Jira puts around it. */
export class GadgetCard {
  readonly element: HTMLElement;
  protected readonly content = el('div', { class: 'gadget-content' });
  private readonly moves = el('span', { class: 'row' });
  protected readonly module: SurfaceModule | undefined;
  private frame: SurfaceFrame | undefined;
  private timer: number | undefined;

  constructor(
    private readonly shell: Shell,
    protected readonly dashboardId: string,
    protected gadget: Gadget,
    protected readonly change: (change: DashboardChange) => Promise<void>,
  ) {
    const { id, moduleKey } = gadget;
    this.module = shell.bootstrap.modules.find(({ key }) => key === moduleKey);
    const name = this.module?.title ?? moduleKey;
    const button = (label: string, act: () => unknown): HTMLElement =>
      el('button', { class: 'quiet', 'aria-label': `${label} ${name}`, onclick: act }, label);
    this.element = el(
      'section',
      { class: 'gadget', 'aria-label': name, 'data-gadget': id },
      el(
        'header',
        { class: 'gadget-header' },
        el('h2', {}, name),
        this.moves,
        button('Refresh', () => this.refresh()),
        ...(this.module?.editUrl ? [button('Configure', () => this.edit())] : []),
        button('Remove', () => change({ kind: 'remove', gadgetId: id })),
      ),
      this.content,
    );
    if (gadget.configured || !this.module?.editUrl) this.show();
    else this.edit();
  }

  update(gadget: Gadget, columns: number): void {
    this.gadget = gadget;
    const move = (label: string, column: number): HTMLElement =>
      el(
        'button',
        {
          class: 'quiet',
          'aria-label': `${label} ${this.module?.title ?? ''}`,
          onclick: () => this.change({ kind: 'move', gadgetId: gadget.id, column }),
        },
        label,
      );
    this.moves.replaceChildren(
      ...(gadget.column > 0 ? [move('Move left', gadget.column - 1)] : []),
      ...(gadget.column < columns - 1 ? [move('Move right', gadget.column + 1)] : []),
    );
  }

  /** As the gadget's own button: Jira loads it again, or tells every gadget which one is meant. */
  refresh(): void {
    if (this.module?.refreshable) this.refreshByJira();
    else appEvents.emit('JIRA_DASHBOARD_GADGET_REFRESH', { origin: 'gadget', gadgetId: this.gadget.id });
  }

  refreshByJira(): void {
    if (this.module?.refreshable) this.frame?.reload();
  }

  dispose(): void {
    window.clearInterval(this.timer);
    this.frame?.dispose();
    this.element.remove();
  }

  protected show(): void {
    this.mount('view', {});
    const minutes = Number(this.gadget.configuration.refresh);
    if (minutes > 0) this.timer = window.setInterval(() => this.refresh(), minutes * MINUTE_MS);
  }

  protected edit(): void {
    const { editUrl } = this.module ?? {};
    if (editUrl === undefined) return;
    this.mount('edit', {
      url: editUrl,
      onSubmit: async (payload: unknown) => {
        const configuration = (payload ?? {}) as Record<string, unknown>;
        await this.change({ kind: 'configure', gadgetId: this.gadget.id, configuration });
        this.show();
      },
      onClose: () => this.show(),
    });
  }

  protected mount(entryPoint: 'view' | 'edit', options: Partial<SurfaceFrame['options']>): void {
    window.clearInterval(this.timer);
    this.frame?.dispose();
    if (!this.module) {
      this.content.replaceChildren(el('p', {}, `The app has no gadget ${this.gadget.moduleKey} any more.`));
      return;
    }
    this.frame = this.shell.openFrame({
      module: this.module,
      extension: this.extensionOf(entryPoint),
      height: 'content',
      ...options,
    });
    this.content.replaceChildren(this.frame.element);
  }

  /** What the module knows of its place. */
  protected extensionOf(entryPoint: 'view' | 'edit'): Record<string, unknown> {
    return {
      dashboard: { id: this.dashboardId },
      gadget: { id: this.gadget.id },
      gadgetConfiguration: this.gadget.configuration,
      entryPoint,
    };
  }
}
