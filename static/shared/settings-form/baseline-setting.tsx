import { useId } from 'react';
import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { ProblemTexts, settingId } from './problems';
import { withSettingAt } from './setting-paths';
import { SettingState } from './setting-state';
import { useSettingText } from './setting-texts';

const PATH = 'trend.baseline';

/** The days whose releases make the centre of the trend. */
export function BaselineSetting() {
  const { settings, change } = useSettingsForm();
  const messages = useMessages(formMessages).baseline;
  const ids = { from: useId(), to: useId(), hint: useId() };
  const { label, hint } = useSettingText(PATH);
  const { baseline } = settings.trend;
  const set = (to: typeof baseline): void => change((at) => withSettingAt(at, PATH, to));
  return (
    <div className="setting">
      <div className="field-row">
        <div className="field">
          <label htmlFor={settingId(PATH)}>{label}</label>
          <select
            id={settingId(PATH)}
            className="select"
            aria-describedby={ids.hint}
            value={baseline ? 'some' : 'none'}
            onChange={({ target }) => set(target.value === 'none' ? null : { from: '', to: '' })}
          >
            <option value="none">{messages.none}</option>
            <option value="some">{messages.some}</option>
          </select>
        </div>
        {baseline
          ? (['from', 'to'] as const).map((end) => (
              <div key={end} className="field">
                <label htmlFor={ids[end]}>{messages[end]}</label>
                <input
                  id={ids[end]}
                  className="input"
                  type="date"
                  value={baseline[end]}
                  onChange={({ target }) => set({ ...baseline, [end]: target.value })}
                />
              </div>
            ))
          : null}
      </div>
      <p id={ids.hint} className="small">
        {hint}
      </p>
      <ProblemTexts path={PATH} />
      <SettingState paths={[PATH]} name={label} showsBelow />
    </div>
  );
}
