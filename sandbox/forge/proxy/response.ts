/** A real WHATWG response with a JSON body, as the Forge packages read it. */
export function jsonResponse(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A refusal by Forge's own proxy: @forge/api throws NeedsAuthenticationError or ProxyRequestError for it. */
export function proxyError(status: number, code: string): Response {
  return jsonResponse(status, undefined, { 'forge-proxy-error': code });
}
