/** What the host's server and the shell in the browser say to each other: JSON only. */

export interface SubPage {
  readonly title: string;
  /** Relative to the module's own address, without a leading slash. */
  readonly route: string;
}

/** A module's lozenge, badge or icon beside its label, as the manifest states it. */
export interface ModuleStatus {
  readonly type: string;
  readonly label: string;
  /** A lozenge's appearance, in Jira's word: `default`, `success`, `removed` … */
  readonly look: string;
}

/** A module of the manifest that has a Custom UI. */
export interface SurfaceModule {
  readonly key: string;
  /** `jira:projectPage` and the like. */
  readonly type: string;
  readonly title: string;
  /** What the issue view shows beside the module's title. */
  readonly label?: string;
  readonly description?: string;
  /** Address of the resource's page on the surfaces' origin. */
  readonly url: string;
  /** The same for the edit mode of a gadget. */
  readonly editUrl?: string;
  readonly pages: readonly SubPage[];
  /** False when the gadget refreshes itself on `JIRA_DASHBOARD_GADGET_REFRESH`. */
  readonly refreshable: boolean;
  readonly status?: ModuleStatus;
  /** Whether a function of the app tells its status. */
  readonly hasDynamicProperties: boolean;
}

export interface HostUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly timeZone: string;
}

export interface DeliveryState {
  readonly pace: 'lifelike' | 'hurried';
  /** Sandbox time, epoch milliseconds. */
  readonly now: number;
}

/** All the shell needs to draw itself; asked for once a page load. */
export interface Bootstrap {
  readonly user: HostUser | null;
  readonly users: readonly HostUser[];
  readonly modules: readonly SurfaceModule[];
  /** Resource key, or `key/entry` → address on the surfaces' origin; for modals with a resource of their own. */
  readonly resources: Readonly<Record<string, string>>;
  readonly surfaceOrigin: string;
  /** The `sandbox` attribute of every surface's iframe. */
  readonly frameSandbox: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly delivery: DeliveryState;
}

export interface InvokeRequest {
  readonly moduleKey: string;
  readonly resolverKey: string;
  readonly payload?: unknown;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** An answer, or the error that the bridge shows. */
export type InvokeAnswer = { readonly value?: unknown } | { readonly error: string };

export interface DynamicRequest {
  readonly moduleKey: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** What the function told; nothing where it told nothing or failed. */
export interface DynamicAnswer {
  readonly status?: ModuleStatus;
}

/** A request of `requestJira` in a surface. */
export interface ProductRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface ProductAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Gadget {
  readonly id: string;
  readonly moduleKey: string;
  /** From 0. */
  readonly column: number;
  readonly configuration: Readonly<Record<string, unknown>>;
  /** False until its edit mode was saved once, or when it has none. */
  readonly configured: boolean;
}

export interface Dashboard {
  readonly id: string;
  readonly name: string;
  readonly columns: 1 | 2 | 3;
  readonly gadgets: readonly Gadget[];
}

export type DashboardChange =
  | { readonly kind: 'add'; readonly moduleKey: string; readonly column: number }
  | { readonly kind: 'remove'; readonly gadgetId: string }
  | { readonly kind: 'move'; readonly gadgetId: string; readonly column: number }
  | { readonly kind: 'columns'; readonly columns: 1 | 2 | 3 }
  | {
      readonly kind: 'configure';
      readonly gadgetId: string;
      readonly configuration: Readonly<Record<string, unknown>>;
    };

export type DeliveryChange =
  | { readonly kind: 'pace'; readonly pace: 'lifelike' | 'hurried' }
  | { readonly kind: 'deliver' }
  | { readonly kind: 'advance'; readonly milliseconds: number }
  | { readonly kind: 'set'; readonly instant: number };
