import Skeleton from '@atlaskit/skeleton';
import { useWords } from '../words/words';

/** Stands where numbers will be. */
export function SkeletonPage({ lines }: { readonly lines: readonly number[] }) {
  const { shared } = useWords();
  return (
    <div className="skeleton" role="status">
      <h1 className="unseen">{shared.loading}</h1>
      {lines.map((height, index) => (
        <Skeleton key={index} width="100%" height={height} borderRadius="var(--ds-radius-small)" />
      ))}
    </div>
  );
}
