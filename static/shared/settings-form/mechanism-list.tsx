import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { ListEditor } from './list-editor';
import { ProblemTexts } from './problems';
import { RowText } from './row-field';

const MOST = 100;

/** The mechanisms, and which of them nobody could have prevented. */
export function MechanismList() {
  const { settings, change } = useSettingsForm();
  const { mechanism: messages } = useMessages(formMessages).lists;
  return (
    <>
      <ListEditor
        items={settings.mechanisms}
        nameOf={({ name }) => messages.row(name)}
        addLabel={messages.add}
        most={MOST}
        makeNew={() => ({ name: '', preventable: true, options: [] })}
        onChange={(mechanisms) => change((at) => ({ ...at, mechanisms }))}
      >
        {(mechanism, index, set) => (
          <>
            <RowText
              label={messages.name}
              path={`mechanisms[${index}].name`}
              value={mechanism.name}
              onChange={(name) => set({ ...mechanism, name })}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={mechanism.preventable}
                onChange={({ target }) => set({ ...mechanism, preventable: target.checked })}
              />
              {messages.preventable}
            </label>
          </>
        )}
      </ListEditor>
      <ProblemTexts path="mechanisms" exact />
    </>
  );
}
