import { Panel } from '../../shared/components/panel';
import { useMessages } from '../../shared/words/words';
import type { ConfigurationProblem } from '../configuration';
import type { GadgetHost } from '../host';
import { gadgetMessages } from '../messages';

/** What of the stored settings cannot be read, and how to mend it. */
export function WrongSettings({
  problems,
  host,
}: {
  readonly problems: readonly ConfigurationProblem[];
  readonly host: GadgetHost;
}) {
  const { wrong } = useMessages(gadgetMessages);
  return (
    <div role="alert">
      <Panel level="h1" title={wrong.title}>
        <ul className="notes">
          {problems.map((problem) => (
            <li key={problem.part}>{wrong.problem(problem)}</li>
          ))}
        </ul>
        <p>{wrong.text(host)}</p>
      </Panel>
    </div>
  );
}
