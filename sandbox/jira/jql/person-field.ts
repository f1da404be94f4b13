import { userOf } from '../site/permissions';
import { unknownFunction, unknownValue } from './errors';
import type { SearchField } from './model';
import { setField } from './set-field';

/** A field that holds an account id: its values are account ids and currentUser(). */
export function personField(field: 'assignee' | 'reporter' | 'creator'): SearchField {
  return setField<string>({
    of: (issue) => accountIds(issue.others[field]),
    resolve: ({ value }, { site }, name) => {
      if (!site.users.has(value)) throw unknownValue(value, name);
      return [value];
    },
    nullable: true,
    callFunction: ({ name: called, args }, { site, caller }, name) => {
      if (called.toLowerCase() !== 'currentuser' || args.length > 0) throw unknownFunction(called, name);
      const user = userOf(site, caller);
      return user ? [user.accountId] : [];
    },
  });
}

function accountIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('accountId' in value)) return [];
  return typeof value.accountId === 'string' ? [value.accountId] : [];
}
