import Button from '@atlaskit/button/new';
import { TAG_FIELDS } from '../../../src/contract/issue';
import { useMessages } from '../../shared/words/words';
import { triageMessages } from './messages';
import type { Workbench } from './use-workbench';

/** What can be done with the chosen rows, and undo. It stays where it is, so that nothing jumps. */
export function SelectionBar({ bench }: { readonly bench: Workbench }) {
  const messages = useMessages(triageMessages);
  const { chosen, acceptable, answer, desk } = bench;
  return (
    <div className="actions selection-bar">
      <span>{messages.selected(chosen.size)}</span>
      <Button spacing="compact" onClick={chosen.size > 0 ? bench.clear : bench.selectAll}>
        {chosen.size > 0 ? messages.clearSelection : messages.selectAll}
      </Button>
      {chosen.size > 0
        ? TAG_FIELDS.filter((field) => answer.fields[field] !== null).map((field) => (
            <Button key={field} spacing="compact" onClick={() => bench.openChoices(field, 'chosen')}>
              {messages.setMany(field)}
            </Button>
          ))
        : null}
      {acceptable > 0 ? (
        <Button spacing="compact" appearance="primary" onClick={bench.acceptChosen}>
          {messages.acceptMany(acceptable)}
        </Button>
      ) : null}
      <Button spacing="compact" isDisabled={desk.writer.undoable.length === 0} onClick={bench.undo}>
        {messages.undo}
      </Button>
    </div>
  );
}
