import type {
  Bootstrap,
  Dashboard,
  DashboardChange,
  DeliveryChange,
  DeliveryState,
  DynamicAnswer,
  DynamicRequest,
  InvokeAnswer,
  InvokeRequest,
  ProductAnswer,
  ProductRequest,
} from '../../wire';

/** An answer that is no success. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  /** Jira says that something does not exist where the user may not see it. */
  get isNoAccess(): boolean {
    return [401, 403, 404].includes(this.status);
  }
}

/** Jira's REST API as the current user. `T` is what the documentation promises of the answer. */
export async function rest<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
  return (await ask(method, path, body)) as T;
}

export const host = {
  bootstrap: async () => (await ask('GET', '/__sandbox/api/bootstrap')) as Bootstrap,
  switchUser: (accountId: string | null) => ask('POST', '/__sandbox/api/user', { accountId }),
  delivery: async (change: DeliveryChange) =>
    (await ask('POST', '/__sandbox/api/delivery', change)) as DeliveryState,
  dashboard: async (id: string) => (await ask('GET', `/__sandbox/api/dashboards/${id}`)) as Dashboard,
  changeDashboard: async (id: string, change: DashboardChange) =>
    (await ask('POST', `/__sandbox/api/dashboards/${id}`, change)) as Dashboard,
  invoke: async (request: InvokeRequest) =>
    (await ask('POST', '/__sandbox/api/invoke', request)) as InvokeAnswer,
  dynamic: async (request: DynamicRequest) =>
    (await ask('POST', '/__sandbox/api/dynamic', request)) as DynamicAnswer,
  product: async (request: ProductRequest) =>
    (await ask('POST', '/__sandbox/api/product', request)) as ProductAnswer,
};

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok)
    throw new RequestError(response.status, reasonOf(answer) || `${path}: ${response.status}`);
  return answer;
}

/** Jira has several forms of saying what is wrong. */
function reasonOf(answer: unknown): string {
  const { error, message, errorMessages, errors } = (answer ?? {}) as {
    error?: string;
    message?: string;
    errorMessages?: string[];
    errors?: Record<string, string>;
  };
  return [error, message, ...(errorMessages ?? []), ...Object.values(errors ?? {})].filter(Boolean).join(' ');
}
