import '@atlaskit/css-reset';
import 'atlassian-theme.css';
import '../styles/index.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client';
import { ErrorBoundary } from '../components/error-boundary';
import { WordsProvider } from '../words/words';
import { isRecord } from './extension';
import { type SurfaceContext, SurfaceProvider } from './surface-context';

/** Longest wait for Jira to set the colour mode, in milliseconds: a light flash is better than a blank page. */
const THEME_WAIT_MS = 1000;

/**
 * Shows a surface: once the theme is on and Jira has said where we are.
 * @param prepare makes what is shown; it may wait for more of Jira (history) before
 */
export async function start(prepare: () => ReactNode | Promise<ReactNode>): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no element #root');
  const [surface, content] = await Promise.all([readContext(), prepare(), enableTheme()]);
  createRoot(element).render(
    <SurfaceProvider value={surface}>
      <WordsProvider locale={surface.locale} timeZone={surface.timeZone}>
        <ErrorBoundary>
          <QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>
        </ErrorBoundary>
      </WordsProvider>
    </SurfaceProvider>,
  );
}

async function readContext(): Promise<SurfaceContext> {
  const { locale, timezone, accountId, extension } = await view.getContext();
  return {
    locale: locale.replace('_', '-'),
    timeZone: timezone,
    signedIn: accountId !== undefined,
    extension: isRecord(extension) ? extension : {},
  };
}

async function enableTheme(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, THEME_WAIT_MS));
  try {
    await Promise.race([view.theme.enable(), late]);
  } catch {
    // The light theme of the stylesheet stays.
  }
}
