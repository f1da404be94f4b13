/** What a surface's window says to the page around it, handing over its end of the conversation. */
export const HELLO = 'forge-sandbox-bridge';

/** What a surface asks of the page beside the app's own bridge commands. */
export const BRIDGE = 'bridge';
export const HEIGHT = 'height';

/** What the page tells a surface. */
export const THEME = 'theme';

export interface ThemeAttributes {
  readonly colorMode: 'light' | 'dark';
  /** The value of `data-theme`. */
  readonly theme: string;
}
