import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { ListEditor } from './list-editor';
import { ProblemTexts } from './problems';
import { RowText } from './row-field';

const MOST = 50;

/** Patterns of version names that make a release kind; the first that fits counts. */
export function KindList() {
  const { settings, change } = useSettingsForm();
  const { kind: messages } = useMessages(formMessages).lists;
  return (
    <>
      <ListEditor
        items={settings.releases.kinds}
        nameOf={({ kind }) => messages.row(kind)}
        addLabel={messages.add}
        most={MOST}
        makeNew={() => ({ kind: '', pattern: '' })}
        onChange={(kinds) => change((at) => ({ ...at, releases: { ...at.releases, kinds } }))}
      >
        {(item, index, set) =>
          (['pattern', 'kind'] as const).map((part) => (
            <RowText
              key={part}
              label={messages[part]}
              path={`releases.kinds[${index}].${part}`}
              value={item[part]}
              onChange={(text) => set({ ...item, [part]: text })}
            />
          ))
        }
      </ListEditor>
      <ProblemTexts path="releases.kinds" exact />
    </>
  );
}
