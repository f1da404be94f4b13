import { createContext, useContext } from 'react';

/** What Jira says about the place that this surface is shown in. Input of the browser: never proof of a right. */
export interface SurfaceContext {
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
  /** IANA name of the reader's time zone. */
  readonly timeZone: string;
  /** Whether somebody is signed in. */
  readonly signedIn: boolean;
  /** What the module was given: a project, an issue, a gadget's configuration. */
  readonly extension: Readonly<Record<string, unknown>>;
}

const Context = createContext<SurfaceContext | null>(null);

export const SurfaceProvider = Context.Provider;

export function useSurface(): SurfaceContext {
  const surface = useContext(Context);
  if (!surface) throw new Error('no surface: render this below start()');
  return surface;
}
