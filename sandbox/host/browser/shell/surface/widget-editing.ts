type Configuration = Readonly<Record<string, unknown>>;

/** What `getWidgetEditApi` of `@forge/dashboards-bridge` gives: how a widget's settings and its dashboard save together. */
export class WidgetEditing {
  private onProductSave: ((configuration: Configuration) => unknown) | undefined;
  private onSave: ((configuration: Configuration, widgetId: string) => unknown) | undefined;
  private onSaveError: ((error: { readonly message: string }) => unknown) | undefined;

  constructor(
    private configuration: Configuration,
    private readonly widgetId: string,
  ) {}

  readonly api = {
    updateConfig: (configuration: Configuration): void => {
      this.configuration = configuration;
    },
    onProductSave: (callback: WidgetEditing['onProductSave']): void => {
      this.onProductSave = callback;
    },
    onSave: (callback: WidgetEditing['onSave']): void => {
      this.onSave = callback;
    },
    onSaveError: (callback: WidgetEditing['onSaveError']): void => {
      this.onSaveError = callback;
    },
  };

  /**
   * Saves as the dashboard's own button does.
   * @returns false when the widget has nothing to keep, and when the dashboard could not keep it: both stay in edit mode
   */
  async save(keep: (configuration: Configuration) => Promise<void>): Promise<boolean> {
    const asked = this.onProductSave ? await this.onProductSave(this.configuration) : this.configuration;
    if (asked === null || asked === undefined) return false;
    const configuration = asked as Configuration;
    try {
      await keep(configuration);
    } catch (error) {
      await this.onSaveError?.({ message: error instanceof Error ? error.message : String(error) });
      return false;
    }
    await this.onSave?.(configuration, this.widgetId);
    return true;
  }
}
