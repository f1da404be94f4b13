import type { IncomingMessage } from 'node:http';
import type { Caller } from '../rest';
import type { HostUser } from './wire';

const USER_COOKIE = 'sandbox_user';
const ANONYMOUS = 'anonymous';
const THEME_COOKIE = 'sandbox_theme';

/** The user of a browser, or null for nobody; who has not chosen is the first of `users`. */
export function currentUser(request: IncomingMessage, users: readonly HostUser[]): HostUser | null {
  const chosen = cookie(request, USER_COOKIE);
  if (chosen === ANONYMOUS) return null;
  return users.find(({ accountId }) => accountId === chosen) ?? users[0] ?? null;
}

/** The header that makes `accountId` (null: nobody) this browser's user. */
export function userCookie(accountId: string | null): string {
  const value = encodeURIComponent(accountId ?? ANONYMOUS);
  return `${USER_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict`;
}

export function callerOf(user: HostUser | null): Caller {
  return user ? { kind: 'user', accountId: user.accountId } : { kind: 'anonymous' };
}

export function prefersDark(request: IncomingMessage): boolean {
  return cookie(request, THEME_COOKIE) === 'dark';
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=', 2);
    if (key === name) return decodeURIComponent(value);
  }
  return undefined;
}
