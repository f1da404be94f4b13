import { HttpError } from './http';
import type { Dashboard, DashboardChange, Gadget } from './wire';

const FIRST_GADGET_ID = 10_001;

/** The one dashboard of the sandbox, shared by its users, in memory. */
export class Dashboards {
  private dashboard: Dashboard = { id: '1', name: 'System dashboard', columns: 2, gadgets: [] };
  private nextId = FIRST_GADGET_ID;

  /** @throws HttpError 404 for an id that does not exist. */
  get(id: string): Dashboard {
    if (id !== this.dashboard.id)
      throw new HttpError(404, `there is no dashboard ${id}: the sandbox has number 1`);
    return this.dashboard;
  }

  change(id: string, change: DashboardChange): Dashboard {
    const before = this.get(id);
    this.dashboard = { ...before, ...this.changed(before, change) };
    return this.dashboard;
  }

  private changed({ gadgets }: Dashboard, change: DashboardChange): Partial<Dashboard> {
    switch (change.kind) {
      case 'add': {
        const { moduleKey, column } = change;
        const gadget = { id: String(this.nextId++), moduleKey, column, configuration: {}, configured: false };
        return { gadgets: [...gadgets, gadget] };
      }
      case 'remove':
        find(gadgets, change.gadgetId);
        return { gadgets: gadgets.filter(({ id }) => id !== change.gadgetId) };
      case 'move': {
        const moved = { ...find(gadgets, change.gadgetId), column: change.column };
        return { gadgets: [...gadgets.filter(({ id }) => id !== change.gadgetId), moved] };
      }
      case 'columns':
        return {
          columns: change.columns,
          gadgets: gadgets.map((each) => ({ ...each, column: Math.min(each.column, change.columns - 1) })),
        };
      case 'configure': {
        const { gadgetId, configuration } = change;
        find(gadgets, gadgetId);
        return {
          gadgets: gadgets.map((each) =>
            each.id === gadgetId ? { ...each, configuration, configured: true } : each,
          ),
        };
      }
    }
  }
}

function find(gadgets: readonly Gadget[], id: string): Gadget {
  const gadget = gadgets.find((each) => each.id === id);
  if (!gadget) throw new HttpError(404, `the dashboard has no gadget ${id}`);
  return gadget;
}
