import { el } from '../dom';
import { showError } from '../flags';
import { WidgetEditing } from '../surface/widget-editing';
import { GadgetCard } from './gadget';

/** Columns of Atlassian's grid of twelve that a widget takes, by the dashboard's columns. */
const SPANS = [12, 12, 6, 4] as const;

/**
 * A widget on a dashboard: it knows its place and size otherwise than a gadget does, the dashboard saves its settings,
 * and nothing loads it anew by the clock.
 */
export class WidgetCard extends GadgetCard {
  protected override show(): void {
    this.mount('view', {});
  }

  protected override edit(): void {
    const { editUrl } = this.module ?? {};
    if (editUrl === undefined) return;
    const editing = new WidgetEditing(this.gadget.configuration, this.gadget.id);
    const save = async (): Promise<void> => {
      const kept = await editing.save((configuration) =>
        this.change({ kind: 'configure', gadgetId: this.gadget.id, configuration }),
      );
      if (kept) this.show();
    };
    this.mount('edit', { url: editUrl, widgetEditing: editing });
    this.content.append(
      el(
        'div',
        { class: 'row' },
        el('button', { class: 'primary', onclick: () => void save().catch(showError) }, 'Save widget'),
        el('button', { onclick: () => this.show() }, 'Cancel'),
      ),
    );
  }

  protected override extensionOf(entryPoint: 'view' | 'edit'): Record<string, unknown> {
    const layout = (): Record<string, unknown> => this.layout();
    return {
      config: this.gadget.configuration,
      context: { dashboardId: this.dashboardId, widgetId: this.gadget.id },
      // Of the moment that it is asked for: a card is made before it has its place.
      get layout() {
        return layout();
      },
      placement: 'dashboard',
      ...(entryPoint === 'edit' ? { entryPoint } : {}),
    };
  }

  private layout(): Record<string, unknown> {
    const board = this.element.closest<HTMLElement>('.dashboard');
    return {
      width: this.content.clientWidth,
      height: this.content.clientHeight,
      rowSpan: 'medium',
      columnSpan: SPANS[Number(board?.dataset.columns ?? 1)] ?? 12,
    };
  }
}
