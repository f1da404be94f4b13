import type { SetUpReach } from '../../../../src/contract/set-up';
import { useMessages } from '../../../shared/words/words';
import { creationMessages } from '../messages/creation-messages';

/** Every project that gets the fields, and the screens they are put on. */
export function Reach({
  reach,
  left,
  onToggle,
}: {
  readonly reach: SetUpReach;
  /** Screens that were left out. */
  readonly left: ReadonlySet<number>;
  readonly onToggle: (screenId: number) => void;
}) {
  const messages = useMessages(creationMessages).reach;
  const { projects, screens, screensUnknown, byHand } = reach;
  const keyOf = (id: number): string => projects.find((project) => project.id === id)?.key ?? String(id);
  return (
    <>
      <div>
        <p>{messages.projects(reach)}</p>
        <ul className="notes">
          {projects.map(({ id, key, name, isChosen }) => (
            <li key={id}>
              {name} ({key}){isChosen ? null : <span className="quiet">: {messages.shared}</span>}
            </li>
          ))}
        </ul>
      </div>
      {messages.limits(reach).map((limit) => (
        <p key={limit}>{limit}</p>
      ))}
      {projects.length === 0 ? null : screens.length === 0 ? (
        <p>{messages.noScreens}</p>
      ) : (
        <fieldset className="picks">
          <legend>{messages.screensTitle}</legend>
          {screens.map((screen) => (
            <label className="pick" key={screen.id}>
              <input type="checkbox" checked={!left.has(screen.id)} onChange={() => onToggle(screen.id)} />
              <span>
                {screen.name} <span className="small">{messages.screen(screen)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {screensUnknown.length > 0 ? <p>{messages.screensUnknown(screensUnknown.map(keyOf))}</p> : null}
      {byHand.length > 0 ? <p>{messages.byHand(byHand.map(({ name }) => name))}</p> : null}
    </>
  );
}
