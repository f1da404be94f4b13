import type { SettingsChange } from '../../src/contract/settings';
import { changedWords } from '../shared/settings-form/setting-words';
import { useMessages, useWords } from '../shared/words/words';
import { pageMessages } from './messages';

/** What changed from what to what, a line each. */
export function ChangeLines({ changes }: { readonly changes: readonly SettingsChange[] }) {
  const { history } = useMessages(pageMessages);
  const { format } = useWords();
  return (
    <ul className="notes">
      {changes.map(({ path, from, to }) => (
        <li key={path}>
          {history.change(path, changedWords(path, from, format), changedWords(path, to, format))}
        </li>
      ))}
    </ul>
  );
}
