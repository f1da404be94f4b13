import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { FailurePanel } from './failure-panel';
import { SkeletonPage } from './skeleton-page';

/** A page whose code comes when it is first opened; another try where it did not come. */
export function LazyPage<P extends object>({
  name,
  load,
  props,
}: {
  readonly name: string;
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}) {
  const { data, error, refetch } = useQuery({
    queryKey: ['page', name],
    // A component is a function, which a cache would call: it travels in an object.
    queryFn: async () => ({ Page: await load() }),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  if (data) return <data.Page {...props} />;
  return error ? (
    <FailurePanel thrown={error} onRetry={() => void refetch()} />
  ) : (
    <SkeletonPage lines={[32, 120, 300]} />
  );
}
