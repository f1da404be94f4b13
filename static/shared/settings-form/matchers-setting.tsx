import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { fold, type Matcher } from '../../../src/domain/names';
import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages, matcherWords } from './form-messages';
import { ProblemTexts, settingId, useProblems } from './problems';
import { type PathTo, settingAt, withSettingAt } from './setting-paths';
import { SettingState } from './setting-state';
import { useSettingText } from './setting-texts';
import { ValueList } from './value-list';

/** A value that can be named, with how many defects have it where they were counted. */
export interface NameableValue {
  readonly id: string;
  readonly name: string;
  readonly count: number | null;
}

/** A list of values of the site: chosen ones by id, since that survives a rename; others by the name that was typed. */
export function MatchersSetting({
  path,
  values,
  byName = false,
}: {
  readonly path: PathTo<readonly Matcher[]>;
  readonly values: readonly NameableValue[];
  /** Of values whose ids mean nothing outside the app, such as labels. */
  readonly byName?: boolean;
}) {
  const { settings, change } = useSettingsForm();
  const messages = useMessages(formMessages).values;
  const { label, hint } = useSettingText(path);
  const ids = { label: useId(), hint: useId(), list: useId() };
  const { aria } = useProblems(path);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const matchers: readonly Matcher[] = settingAt(settings, path);
  const set = (next: readonly Matcher[]): void => change((at) => withSettingAt(at, path, next));
  const valueOf = (matcher: Matcher): NameableValue | undefined => valueNamed(values, matcher);
  const offered = useMemo(() => {
    const chosen = new Set(matchers.map((matcher) => valueNamed(values, matcher)?.id));
    return values.filter(({ id }) => !chosen.has(id));
  }, [values, matchers]);
  const add = (): void => {
    const name = text.trim();
    if (name === '') return;
    const value = values.find((each) => fold(each.name) === fold(name));
    const isThere = matchers.some((matcher) =>
      value ? valueOf(matcher)?.id === value.id : typeof matcher === 'string' && fold(matcher) === fold(name),
    );
    setSaid(isThere ? messages.already(name) : '');
    if (isThere) return;
    set([...matchers, value && !byName ? { id: value.id } : (value?.name ?? name)]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="field setting" role="group" aria-labelledby={ids.label}>
      <span id={ids.label} className="label">
        {label}
      </span>
      <ul className="chips" aria-labelledby={ids.label}>
        {matchers.map((matcher, index) => {
          const value = valueOf(matcher);
          const name = value?.name ?? matcherWords(matcher);
          return (
            <li key={index} className={value ? 'chip' : 'chip chip-unknown'}>
              <span>{value && value.count !== null ? messages.counted(name, value.count) : name}</span>
              {value || values.length === 0 ? null : <span className="small">{messages.unknown}</span>}
              <button
                type="button"
                className="chip-remove"
                aria-label={messages.remove(name)}
                onClick={() => set(matchers.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </li>
          );
        })}
        {matchers.length === 0 ? <li className="quiet">{messages.empty}</li> : null}
      </ul>
      <div className="add-value">
        <input
          id={settingId(path)}
          {...aria}
          className="input"
          type="text"
          list={ids.list}
          autoComplete="off"
          aria-label={messages.addTo(label)}
          aria-describedby={[aria['aria-describedby'], hint === undefined ? undefined : ids.hint]
            .filter(Boolean)
            .join(' ')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <ValueList id={ids.list} values={offered} />
        <button type="button" className="button" aria-label={messages.addTo(label)} onClick={add}>
          {messages.add}
        </button>
      </div>
      <p role="status" className="small">
        {said}
      </p>
      {hint === undefined ? null : (
        <p id={ids.hint} className="small">
          {hint}
        </p>
      )}
      <ProblemTexts path={path} />
      <SettingState paths={[path]} name={label} showsBelow />
    </div>
  );
}

function valueNamed(values: readonly NameableValue[], matcher: Matcher): NameableValue | undefined {
  return values.find((value) =>
    typeof matcher === 'string' ? fold(value.name) === fold(matcher) : value.id === matcher.id,
  );
}
