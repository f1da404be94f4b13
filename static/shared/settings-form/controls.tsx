import { memo, type ReactNode, useId, useState } from 'react';
import { useSettingsForm } from './form-context';
import { ProblemTexts, settingId, useProblems } from './problems';
import { type PathTo, type PercentPath, type SettingPath, settingAt, withSettingAt } from './setting-paths';
import { SettingState } from './setting-state';
import { useSettingText } from './setting-texts';

const NO_CHOICES: readonly string[] = [];

interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby': string;
}

/** A setting with one control: its name, what it does, what is wrong, and whether it departs. */
export function Setting({
  path,
  children,
}: {
  readonly path: SettingPath;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  const { label, hint } = useSettingText(path);
  const hintId = useId();
  const { aria } = useProblems(path);
  const described = [aria['aria-describedby'], hint === undefined ? undefined : hintId].filter(Boolean);
  const id = settingId(path);
  return (
    <div className="field setting">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...aria, 'aria-describedby': described.join(' ') })}
      {hint === undefined ? null : (
        <p id={hintId} className="small">
          {hint}
        </p>
      )}
      <ProblemTexts path={path} />
      <SettingState paths={[path]} name={label} showsBelow />
    </div>
  );
}

/** A whole number; empty is null. What is no number stays as it was typed, and is told of. */
export function NumberSetting({ path }: { readonly path: PathTo<number | null> }) {
  return <TypedSetting path={path} inputMode="numeric" write={String} read={numberIn} />;
}

/** A fraction that is written as a percentage; empty is null. */
export function PercentSetting({ path }: { readonly path: PercentPath }) {
  return (
    <TypedSetting
      path={path}
      inputMode="decimal"
      write={(fraction) => String(Number((fraction * 100).toPrecision(12)))}
      read={(text) => {
        const percent = numberIn(text);
        return typeof percent === 'number' ? Number((percent / 100).toPrecision(12)) : percent;
      }}
    />
  );
}

/** The text is the reader's while it says the same as the setting: `1,50` is not put right under the fingers. */
function TypedSetting({
  path,
  inputMode,
  write,
  read,
}: {
  readonly path: PathTo<number | null>;
  readonly inputMode: 'numeric' | 'decimal';
  readonly write: (value: number) => string;
  readonly read: (text: string) => unknown;
}) {
  const { settings, change } = useSettingsForm();
  const value: unknown = settingAt(settings, path);
  const [typed, setTyped] = useState('');
  const written = typeof value === 'number' ? write(value) : String(value ?? '');
  return (
    <Setting path={path}>
      {(control) => (
        <input
          {...control}
          className="input input-short"
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          value={read(typed) === value ? typed : written}
          onChange={({ target }) => {
            setTyped(target.value);
            change((at) => withSettingAt(at, path, read(target.value)));
          }}
        />
      )}
    </Setting>
  );
}

function numberIn(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : trimmed;
}

/** A text; empty is null where nothing can be meant by it. */
export function TextSetting({
  path,
  lines = 1,
  choices = NO_CHOICES,
}: {
  readonly path: 'timeZone' | 'defects.filter';
  readonly lines?: number;
  /** What is offered while one types. */
  readonly choices?: readonly string[];
}) {
  const { settings, change } = useSettingsForm();
  const listId = useId();
  const set = (text: string): void =>
    change((at) => withSettingAt(at, path, text === '' && path === 'defects.filter' ? null : text));
  const value = settingAt(settings, path) ?? '';
  return (
    <Setting path={path}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            className="input"
            rows={lines}
            spellCheck={false}
            value={value}
            onChange={({ target }) => set(target.value)}
          />
        ) : (
          <>
            <input
              {...control}
              className="input"
              type="text"
              list={listId}
              value={value}
              onChange={({ target }) => set(target.value)}
            />
            <Choices id={listId} choices={choices} />
          </>
        )
      }
    </Setting>
  );
}

const Choices = memo(function Choices({
  id,
  choices,
}: {
  readonly id: string;
  readonly choices: readonly string[];
}) {
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
});

/** A choice of a few; null is one of them where `none` has a name. */
export function ChoiceSetting({
  path,
  choices,
  none,
}: {
  readonly path: PathTo<string | null>;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly none?: string;
}) {
  const { settings, change } = useSettingsForm();
  const value: string | null = settingAt(settings, path);
  const isKnown = value === null || choices.some((choice) => choice.value === value);
  return (
    <Setting path={path}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value ?? ''}
          onChange={({ target }) =>
            change((at) => withSettingAt(at, path, target.value === '' ? null : target.value))
          }
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {isKnown ? null : <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Setting>
  );
}

export function CheckSetting({ path }: { readonly path: PathTo<boolean> }) {
  const { settings, change } = useSettingsForm();
  const { label, hint } = useSettingText(path);
  const hintId = useId();
  return (
    <div className="setting">
      <label className="check">
        <input
          id={settingId(path)}
          type="checkbox"
          aria-describedby={hint === undefined ? undefined : hintId}
          checked={settingAt(settings, path)}
          onChange={({ target }) => change((at) => withSettingAt(at, path, target.checked))}
        />
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="small">
          {hint}
        </p>
      )}
      <ProblemTexts path={path} />
      <SettingState paths={[path]} name={label} showsBelow />
    </div>
  );
}
