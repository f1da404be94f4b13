import type { GadgetHost } from '../gadget/host';

/** Atlassian's dashboards. */
export const widgetHost: GadgetHost = {
  kind: 'widget',
  storedIn: (extension) => extension['config'],
  refreshes: false,
};
