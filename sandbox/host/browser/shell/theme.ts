import type { ThemeAttributes } from '../rpc/hello';

type ColorMode = ThemeAttributes['colorMode'];

/** As Jira sets it for Atlassian's token style sheets. */
const THEME = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';

const listeners = new Set<() => void>();

export function colorMode(): ColorMode {
  return document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light';
}

/** For the window of a surface that asked to be kept in step. */
export function themeAttributes(): ThemeAttributes {
  return { colorMode: colorMode(), theme: THEME };
}

/** `theme` of the bridge's context and of its event. */
export function themeState(): Record<string, string> {
  return {
    colorMode: colorMode(),
    dark: 'dark',
    light: 'light',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  };
}

export function switchColorMode(): void {
  const next = colorMode() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.colorMode = next;
  // The server draws the next page in it from the start.
  document.cookie = `sandbox_theme=${next}; path=/; max-age=31536000; samesite=strict`;
  for (const listener of [...listeners]) listener();
}

/** The answer stops the listener. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
