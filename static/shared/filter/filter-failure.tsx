import type { Problem } from '../../../src/contract/problem';
import type { Failure } from '../api/contract-failure';
import { Panel } from '../components/panel';
import { useMessages } from '../words/words';
import { keysOfPath } from './filter-address';
import { filterMessages } from './filter-messages';
import { useFilter } from './use-filter';

/** The problems of a filter that was refused; null when something else went wrong. */
export function filterProblemsOf(failure: Failure): readonly Problem[] | null {
  if (failure.code !== 'bad-request') return null;
  return failure.problems.every(({ path }) => path.startsWith('filter')) ? failure.problems : null;
}

/** Names what the filter asks for and is not there, and takes it out. */
export function FilterFailure({ problems }: { readonly problems: readonly Problem[] }) {
  const { gone, keys } = useMessages(filterMessages);
  const filter = useFilter();
  const wrong = problems.flatMap(({ path }) => keysOfPath(path));
  return (
    <div role="alert">
      <Panel
        level="h1"
        title={gone.title}
        action={{ label: gone.takeOut, onClick: () => filter.clear(wrong) }}
      >
        <p>{gone.text}</p>
        <ul className="notes">
          {problems.map(({ path, value, message }) => (
            <li key={path}>{gone.problem(keys[keysOfPath(path)[0] ?? ''] ?? path, value, message)}</li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
