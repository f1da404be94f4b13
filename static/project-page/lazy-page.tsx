import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { FailurePanel } from '../shared/components/failure-panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import type { ReportModel } from '../shared/report/report-model';

type Page = ComponentType<{ readonly model: ReportModel }>;

/** A page whose code comes when it is first opened; another try where it did not come. */
export function LazyPage({
  name,
  load,
  model,
}: {
  readonly name: string;
  readonly load: () => Promise<Page>;
  readonly model: ReportModel;
}) {
  const { data, error, refetch } = useQuery({
    queryKey: ['page', name],
    // A component is a function, which a cache would call: it travels in an object.
    queryFn: async () => ({ Page: await load() }),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  if (data) return <data.Page model={model} />;
  return error ? (
    <FailurePanel thrown={error} onRetry={() => void refetch()} />
  ) : (
    <SkeletonPage lines={[32, 120, 300]} />
  );
}
