type Attribute = string | number | boolean | undefined | ((event: Event) => unknown);
export type Child = Node | string | undefined | false;

/**
 * An element. Attributes that start with `on` are listeners, `true` is an attribute without value, and undefined or
 * false is none.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A listener for actions that take time: the button is busy meanwhile. Errors go to `onError`. */
export function busily(work: () => Promise<unknown>, onError: (error: unknown) => void) {
  return (event: Event): void => {
    const button = event.currentTarget;
    if (button instanceof HTMLButtonElement) button.disabled = true;
    work()
      .catch(onError)
      .finally(() => {
        if (button instanceof HTMLButtonElement) button.disabled = false;
      });
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
