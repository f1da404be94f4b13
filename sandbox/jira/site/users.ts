import type { User } from './model';

/** The people every sandbox site has. By default the first three work in every project and the outsider in none. */
export const builtInUsers = {
  siteAdmin: person('1', 'Site Administrator', true),
  projectAdmin: person('2', 'Project Administrator', false),
  developer: person('3', 'Developer', false),
  outsider: person('4', 'Outsider', false),
} as const satisfies Record<string, User>;

/** The user that requests made `asApp` come from. */
export const APP_ACCOUNT_ID = '557058:00000000-0000-4000-8000-0000000000a0';

/** A fresh set, so that one site's change of a time zone is not another's. */
export function newUsers(): User[] {
  const app: User = {
    accountId: APP_ACCOUNT_ID,
    displayName: 'Defect Leakage',
    accountType: 'app',
    isSiteAdmin: false,
    timeZone: 'UTC',
  };
  return [...Object.values(builtInUsers).map((user) => ({ ...user })), app];
}

function person(digit: string, displayName: string, isSiteAdmin: boolean): User {
  return {
    accountId: `712020:00000000-0000-4000-8000-00000000000${digit}`,
    displayName,
    accountType: 'atlassian',
    isSiteAdmin,
    timeZone: 'UTC',
  };
}
