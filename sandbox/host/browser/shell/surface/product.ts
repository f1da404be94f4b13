import { host } from '../requests';

/** The bridge's `fetchProduct`. */
export interface ProductFetch {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit: {
    readonly method?: string;
    readonly headers?: readonly (readonly [string, string])[];
    readonly body?: string | null;
  };
  readonly isMultipartFormData?: boolean;
}

/** Jira's answer in the form that the bridge makes a `Response` of. */
export async function fetchProduct(request: ProductFetch): Promise<Record<string, unknown>> {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = request;
  if (product !== 'jira') throw new Error(`the sandbox has no ${product}`);
  if (isMultipartFormData) throw new Error('the sandbox does not model attachments');
  const { method = 'GET', headers = [], body = null } = fetchRequestInit;
  const answer = await host.product({ method, path: restPath, headers: Object.fromEntries(headers), body });
  return { ...answer, statusText: '', isAttachment: false };
}
