import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { filterOnly } from './filter-address';

/** A link to another page of the report that takes the filter along. */
export function PageLink({
  to,
  search = {},
  children,
}: {
  readonly to: string;
  /** What else the address of the page says. */
  readonly search?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const [current] = useSearchParams();
  const carried = filterOnly(current);
  for (const [key, value] of Object.entries(search)) carried.set(key, value);
  return <Link to={{ pathname: to, search: carried.toString() }}>{children}</Link>;
}
