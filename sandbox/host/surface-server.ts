import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { surfacePolicy } from './csp';
import { contentType, HttpError, readText, send } from './http';
import type { AppFrontEnd, StaticResource } from './manifest';

/** What a browser told of a breach of a surface's policy. */
export interface CspViolation {
  readonly documentUri: string;
  readonly effectiveDirective: string;
  readonly blockedUri: string;
  readonly sourceFile?: string;
  readonly lineNumber?: number;
}

export interface SurfaceServerOptions {
  readonly frontEnd: () => AppFrontEnd;
  readonly hostOrigin: () => string;
  readonly shim: string;
  readonly onViolation: (violation: CspViolation) => void;
}

const REPORTS = '/__sandbox/csp-report';
const SHIM = '/__sandbox/bridge.js';

/** Serves the app's static resources as Forge's content network does: with its policy and a bridge script first. */
export function surfaceHandler({ frontEnd, hostOrigin, shim, onViolation }: SurfaceServerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://surface').pathname);
    if (path === REPORTS) {
      onViolation(violationOf(await readText(request)));
      response.writeHead(204).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new HttpError(405, 'only files are here');
    if (path === SHIM) return send(response, 200, contentType(path), shim);
    const file = fileOf(path, frontEnd().resources);
    const content = await readFile(file).catch(() => {
      throw new HttpError(404, `${file} does not exist: is the front end built?`);
    });
    if (!file.endsWith('.html')) return send(response, 200, contentType(file), content);
    const html = content.toString('utf8');
    const policy = surfacePolicy(html, frontEnd().permissions, hostOrigin(), REPORTS);
    response.setHeader('content-security-policy', policy);
    send(response, 200, contentType(file), withShim(html, hostOrigin()));
  };
}

function fileOf(path: string, resources: readonly StaticResource[]): string {
  const [, key = '', ...rest] = path.split('/');
  const resource = resources.find((each) => each.key === key);
  if (!resource) throw new HttpError(404, `the manifest has no resource ${key}`);
  const file = resolve(resource.folder, rest.join('/'));
  if (!file.startsWith(resource.folder + sep)) throw new HttpError(404, `${path} lies outside its resource`);
  return file;
}

/** The bridge has to exist before any script of the surface runs. */
function withShim(html: string, hostOrigin: string): string {
  const script = `<script src="${SHIM}" data-host="${hostOrigin}"></script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) throw new HttpError(500, 'the page of a surface needs a <head>');
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}

function violationOf(text: string): CspViolation {
  const report = (JSON.parse(text) as { 'csp-report'?: Record<string, unknown> })['csp-report'] ?? {};
  const line = report['line-number'];
  const source = report['source-file'];
  return {
    documentUri: String(report['document-uri']),
    effectiveDirective: String(report['effective-directive'] ?? report['violated-directive']),
    blockedUri: String(report['blocked-uri']),
    ...(typeof source === 'string' ? { sourceFile: source } : {}),
    ...(typeof line === 'number' ? { lineNumber: line } : {}),
  };
}
