import type { Attribution } from '../../../src/domain/filter/filter';

/** Pages that offer both attributions, and the one that each begins with. Every other page goes by *shipped in*. */
const OFFERED: Readonly<Record<string, Attribution>> = { '/releases': 'fixed in' };

/** The attribution that a page's range of releases goes by. */
export function attributionOf(pathname: string, search: URLSearchParams): Attribution {
  const first = OFFERED[pathname];
  if (first === undefined) return 'shipped in';
  switch (search.get('by')) {
    case 'shipped-in':
      return 'shipped in';
    case 'fixed-in':
      return 'fixed in';
    default:
      return first;
  }
}
