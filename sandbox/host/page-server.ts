import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { HostApi } from './api';
import { contentType, HttpError, readText, send, sendJson } from './http';
import type { Product } from './product';
import { callerOf, prefersDark } from './session';

export interface PageServerOptions {
  readonly api: HostApi;
  readonly product: Product;
  readonly shell: string;
  readonly origin: () => string;
  readonly surfaceOrigin: string;
}

const shellFolder = join(__dirname, 'browser/shell');

/** Serves the Jira-like page, Jira's REST API as the browser's user, and what the shell asks of the host. */
export function pageHandler({ api, product, shell, origin, surfaceOrigin }: PageServerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    refuseForeigners(request, origin());
    const { pathname, search } = new URL(request.url ?? '/', origin());
    if (pathname.startsWith('/__sandbox/api/')) {
      return api.answer(pathname.slice('/__sandbox/api/'.length), request, response);
    }
    if (pathname.startsWith('/rest/')) return rest(pathname + search, request, response);
    if (request.method !== 'GET') throw new HttpError(405, `${pathname} is a page`);
    if (pathname === '/__sandbox/shell.js') return send(response, 200, contentType(pathname), shell);
    if (pathname === '/__sandbox/shell.css') return style(response);
    if (pathname === '/favicon.ico') return send(response, 200, contentType('icon.svg'), ICON);
    response.setHeader('content-security-policy', shellPolicy(surfaceOrigin));
    const html = await readFile(join(shellFolder, 'index.html'), 'utf8');
    const themed = prefersDark(request)
      ? html.replace('data-color-mode="light"', 'data-color-mode="dark"')
      : html;
    send(response, 200, contentType('index.html'), themed);
  };

  async function rest(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const text = method === 'GET' ? '' : await readText(request);
    const answer = await product.asUser(method, url, text, callerOf(api.userOf(request)));
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
    if (answer.body === undefined) response.writeHead(answer.status).end();
    else sendJson(response, answer.status, answer.body);
  }
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0f6e63"/><path d="M4 11V5M8 11V3M12 11V7" stroke="#fff" stroke-width="2"/></svg>';

async function style(response: ServerResponse): Promise<void> {
  const sheets = ['tokens.css', 'frame.css', 'controls.css', 'views.css'];
  const parts = await Promise.all(sheets.map((name) => readFile(join(shellFolder, 'style', name), 'utf8')));
  send(response, 200, contentType('shell.css'), parts.join('\n'));
}

function shellPolicy(surfaceOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    `frame-src ${surfaceOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Other sites that the same browser visits cannot act here as the sandbox's user. */
function refuseForeigners(request: IncomingMessage, origin: string): void {
  const { host, origin: from } = request.headers;
  if (host !== new URL(origin).host) throw new HttpError(421, `this is ${origin}`);
  if (from !== undefined && from !== origin) throw new HttpError(403, `${from} may not ask ${origin}`);
}
