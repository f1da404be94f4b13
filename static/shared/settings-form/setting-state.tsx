import { departingPaths, isWithinPath, withPartsOf } from './departures';
import { Badge } from '../components/badge';
import { useMessages, useWords } from '../words/words';
import { type SettingsForm, useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { type SettingPath, settingAt } from './setting-paths';
import { settingWords } from './setting-words';

/** Whether settings depart from what lies beneath, whether they are saved, and the way back for them alone. */
export function SettingState({
  paths,
  name,
  showsBelow = false,
}: {
  readonly paths: readonly SettingPath[];
  /** What goes back, for who hears the button alone. */
  readonly name: string;
  /** Whether what lies beneath is spelled out: of a single setting. */
  readonly showsBelow?: boolean;
}) {
  const form = useSettingsForm();
  const { format } = useWords();
  const messages = useMessages(formMessages).state;
  const { departing, unsaved } = statesOf(form, paths);
  const [path] = paths;
  if (departing.length === 0 && unsaved.length === 0) return null;
  return (
    <div className="setting-state">
      {unsaved.length > 0 ? <Badge text={messages.unsaved} look="outlined" /> : null}
      {departing.length > 0 ? (
        <>
          <Badge text={messages.departs[form.beneath]} />
          {showsBelow && path !== undefined ? (
            <span className="small">
              {messages.below(form.beneath, settingWords(path, settingAt(form.below, path), format))}
            </span>
          ) : null}
          <button
            type="button"
            className="link-button"
            aria-label={messages.backFor(form.beneath, name)}
            onClick={() => form.change((settings) => withPartsOf(settings, form.below, departing))}
          >
            {messages.back[form.beneath]}
          </button>
        </>
      ) : null}
    </div>
  );
}

/** Which of the paths depart from what lies beneath, and which differ from what is saved. */
export function statesOf({ settings, below, saved }: SettingsForm, paths: readonly string[]) {
  const among = (found: readonly string[]): readonly string[] =>
    found.filter((path) => paths.some((part) => isWithinPath(path, part)));
  return {
    departing: among(departingPaths(settings, below)),
    unsaved: among(departingPaths(settings, saved)),
  };
}
