import ProgressBar from '@atlaskit/progress-bar';
import type { IndexProgress } from '../../../src/contract/report';
import { useWords } from '../words/words';

/** How far the first reading is: determinate once Jira has given an estimate. */
export function IndexingProgress({ index }: { readonly index: IndexProgress }) {
  const { shared } = useWords();
  const { issuesRead, issuesEstimated } = index;
  const known = issuesEstimated !== null && issuesEstimated > 0;
  return (
    <div className="progress">
      <ProgressBar
        ariaLabel={shared.progressLabel}
        isIndeterminate={!known}
        value={known ? Math.min(1, issuesRead / issuesEstimated) : 0}
      />
      <p className="quiet">{shared.progress(index)}</p>
    </div>
  );
}
