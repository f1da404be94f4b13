import { useMessages } from '../../../shared/words/words';
import { creationMessages } from '../messages/creation-messages';

/** How to keep the tags coming: what an app cannot do for its users. */
export function RequiredOnClosing() {
  const { required, names } = useMessages(creationMessages);
  const ways = [
    [required.companyManaged, required.companyManagedSteps(names.discovery)],
    [required.teamManaged, required.teamManagedSteps(names.discovery)],
  ] as const;
  return (
    <details className="disclosure">
      <summary>{required.title}</summary>
      <p>{required.why}</p>
      {ways.map(([title, clicks]) => (
        <div key={title}>
          <p>
            <strong>{title}</strong>
          </p>
          <ol className="clicks">
            {clicks.map((click) => (
              <li key={click}>{click}</li>
            ))}
          </ol>
        </div>
      ))}
    </details>
  );
}
