import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { ListEditor } from './list-editor';
import { ProblemTexts } from './problems';
import { RowSelect, RowText } from './row-field';

const MOST = 100;

/** The origins: where each is introduced, and where it should be caught. */
export function OriginList() {
  const { settings, change } = useSettingsForm();
  const { origin: messages } = useMessages(formMessages).lists;
  const { stages } = settings.ladder;
  const choices = stages.map((stage) => ({ value: stage, label: stage }));
  return (
    <>
      <ListEditor
        items={settings.origins}
        nameOf={({ name }) => messages.row(name)}
        addLabel={messages.add}
        most={MOST}
        makeNew={() => ({ name: '', introduced: stages[0] ?? '', caught: stages[0] ?? '', options: [] })}
        onChange={(origins) => change((at) => ({ ...at, origins }))}
      >
        {(origin, index, set) => (
          <>
            <RowText
              label={messages.name}
              path={`origins[${index}].name`}
              value={origin.name}
              onChange={(name) => set({ ...origin, name })}
            />
            {(['introduced', 'caught'] as const).map((part) => (
              <RowSelect
                key={part}
                label={messages[part]}
                path={`origins[${index}].${part}`}
                value={origin[part]}
                choices={choices}
                onChange={(stage) => set({ ...origin, [part]: stage })}
              />
            ))}
          </>
        )}
      </ListEditor>
      <ProblemTexts path="origins" exact />
    </>
  );
}
