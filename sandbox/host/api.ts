import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Platform } from '../forge';
import type { Dashboards } from './dashboards';
import type { Delivery } from './delivery';
import { HttpError, sendJson } from './http';
import type { AppFrontEnd } from './manifest';
import { status } from './manifest-file';
import type { Product } from './product';
import {
  dashboardChange,
  deliveryChange,
  dynamicRequest,
  invokeRequest,
  productRequest,
  readBody,
  userRequest,
} from './requests';
import { callerOf, currentUser, userCookie } from './session';
import type { Bootstrap, DynamicAnswer, HostUser, InvokeAnswer } from './wire';

export interface ApiOptions {
  readonly platform: Pick<Platform, 'invoke' | 'dynamicProperties'>;
  readonly product: Product;
  readonly dashboards: Dashboards;
  readonly delivery: Delivery;
  readonly users: () => readonly HostUser[];
  readonly cloudId: string;
  readonly frontEnd: () => AppFrontEnd;
  readonly surfaceOrigin: string;
  /** The `sandbox` attribute of every surface's iframe. */
  readonly frameSandbox: string;
}

/** What the shell asks of the host, beside Jira's own REST API. */
export class HostApi {
  private readonly environmentId = randomUUID();

  constructor(private readonly options: ApiOptions) {}

  userOf(request: IncomingMessage): HostUser | null {
    return currentUser(request, this.options.users());
  }

  /** @param path behind `/__sandbox/api/`. */
  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { delivery, dashboards, product } = this.options;
    const [kind = '', id = ''] = path.split('/');
    switch (`${request.method ?? 'GET'} ${kind}`) {
      case 'GET bootstrap':
        return sendJson(response, 200, this.bootstrap(request));
      case 'POST user':
        return this.switchUser(request, response);
      case 'GET delivery':
        return sendJson(response, 200, delivery.state);
      case 'POST delivery':
        return sendJson(response, 200, await delivery.change(await readBody(request, deliveryChange)));
      case 'GET dashboards':
        return sendJson(response, 200, dashboards.get(id));
      case 'POST dashboards':
        return sendJson(response, 200, dashboards.change(id, await readBody(request, dashboardChange)));
      case 'POST invoke':
        return sendJson(response, 200, await this.invoke(request));
      case 'POST dynamic':
        return sendJson(response, 200, await this.dynamic(request));
      case 'POST product': {
        const asked = await readBody(request, productRequest);
        const answer = await product.fromSurface(asked, callerOf(this.userOf(request)));
        return sendJson(response, 200, answer);
      }
      default:
        throw new HttpError(404, `the host has no ${request.method ?? ''} ${path}`);
    }
  }

  private bootstrap(request: IncomingMessage): Bootstrap {
    const { users, frontEnd, surfaceOrigin, cloudId, delivery } = this.options;
    return {
      user: this.userOf(request),
      users: users(),
      modules: frontEnd().modules,
      resources: frontEnd().addresses,
      surfaceOrigin,
      frameSandbox: this.options.frameSandbox,
      cloudId,
      environmentId: this.environmentId,
      delivery: delivery.state,
    };
  }

  private async switchUser(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { accountId } = await readBody(request, userRequest);
    if (accountId !== null && !this.options.users().some((user) => user.accountId === accountId)) {
      throw new HttpError(404, `the site has no user ${accountId}`);
    }
    response.setHeader('set-cookie', userCookie(accountId));
    sendJson(response, 200, {});
  }

  private async invoke(request: IncomingMessage): Promise<InvokeAnswer> {
    const { moduleKey, resolverKey, payload, extension } = await readBody(request, invokeRequest);
    const user = this.userOf(request);
    const caller = { moduleKey, extension, ...(user ? { accountId: user.accountId } : {}) };
    try {
      const value = await this.options.platform.invoke(moduleKey, resolverKey, payload, caller);
      return value === undefined ? {} : { value };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  /** As in Jira, a function that fails or tells nothing of use leaves the module without a status. */
  private async dynamic(request: IncomingMessage): Promise<DynamicAnswer> {
    const { moduleKey, extension } = await readBody(request, dynamicRequest);
    const user = this.userOf(request);
    const caller = { extension, ...(user ? { accountId: user.accountId } : {}) };
    try {
      const told = await this.options.platform.dynamicProperties(moduleKey, caller);
      const parsed = z.object({ status }).safeParse(told);
      return parsed.success ? parsed.data : {};
    } catch {
      // The platform keeps the failure where the sandbox's errors are looked for.
      return {};
    }
  }
}
