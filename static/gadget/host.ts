import type { SurfaceContext } from '../shared/surface/surface-context';

/** The kind of dashboard that the view stands on. */
export interface GadgetHost {
  /** Decides what its settings are called. */
  readonly kind: 'gadget' | 'widget';
  /** What the dashboard has kept for it. */
  readonly storedIn: (extension: SurfaceContext['extension']) => unknown;
  /** Whether the dashboard loads it anew as its configuration says. */
  readonly refreshes: boolean;
}

/** Jira's dashboards. */
export const gadgetHost: GadgetHost = {
  kind: 'gadget',
  storedIn: (extension) => extension['gadgetConfiguration'],
  refreshes: true,
};
