import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { IssueRow, JiraOption } from '../../shared/jira/issue-rows';
import { problemOf } from '../../shared/jira/jira-failure';
import { useMessages } from '../../shared/words/words';
import { CHOICE_KEYS } from './keys';
import { triageMessages } from './messages';
import { useOptions } from './use-triage';
import type { OpenChoices, Workbench } from './use-workbench';

/** The choices for a field, of the current row or of all chosen ones: a key, an arrow and Enter, or a click chooses. */
export function Choices({
  bench,
  open,
  anchor,
  onClose,
}: {
  readonly bench: Workbench;
  readonly open: OpenChoices;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}) {
  const messages = useMessages(triageMessages);
  const ids = { title: useId(), list: useId() };
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const row = exampleOf(bench, open);
  const { data, error } = useOptions(row);
  const { field, of } = open;
  const options = data?.get(bench.answer.fields[field]?.fieldId ?? '');
  const value =
    of === 'current' && bench.current !== null ? bench.defect(bench.current)?.fields[field] : null;
  const choices: readonly (JiraOption | null)[] = [...(options ?? []), ...(value?.value ? [null] : [])];
  const suggested = choices.findIndex((option) => option?.id === String(value?.suggestion?.optionId));
  const [at, setAt] = useState<number | null>(null);
  const active = Math.min(at ?? Math.max(0, suggested), choices.length - 1);
  const meant = new Set(bench.answer.fields[field]?.options.map(({ id }) => String(id)));

  // A key that was pressed before the choices were there chooses once they are.
  const early = useRef<number | null>(null);
  useLayoutEffect(() => {
    setAt(null);
    early.current = null;
    list.current?.focus();
  }, [field, bench.current]);
  useEffect(() => {
    const place = early.current;
    early.current = null;
    if (place !== null && options && place < choices.length) bench.choose(choices[place] ?? null);
  }, [options]);
  useEffect(() => onClose, []);
  useLayoutEffect(() => {
    placeBeside(panel.current, of === 'current' ? anchor : null);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const place = CHOICE_KEYS.indexOf(key.toLowerCase());
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === 'Escape' || key === 'Tab') bench.closeChoices();
    else if (step !== undefined) setAt(Math.min(Math.max(0, active + step), choices.length - 1));
    else if (key === 'Home' || key === 'End') setAt(key === 'Home' ? 0 : choices.length - 1);
    else if (key === 'Enter' && choices.length > 0) bench.choose(choices[active] ?? null);
    else if (key.length === 1 && place >= 0 && !data) early.current = place;
    else if (key.length === 1 && place >= 0 && place < choices.length) bench.choose(choices[place] ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title =
    of === 'current'
      ? messages.choices.one(field, row?.key ?? '')
      : messages.choices.many(field, bench.chosenLacking(field), bench.chosen.size);
  return (
    <div className="choices" ref={panel}>
      <p id={ids.title} className="choices-title">
        {title}
      </p>
      <div
        role="listbox"
        ref={list}
        tabIndex={0}
        className="choices-list"
        aria-labelledby={ids.title}
        aria-activedescendant={choices.length > 0 ? `${ids.list}-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        {choices.map((option, place) => (
          <div
            key={option?.id ?? 'none'}
            id={`${ids.list}-${place}`}
            role="option"
            aria-selected={place === active}
            className={place === active ? 'choice choice-active' : 'choice'}
            onClick={() => bench.choose(option)}
          >
            <kbd aria-hidden="true">{CHOICE_KEYS[place] ?? ''}</kbd>
            <span>{option?.name ?? messages.choices.none}</span>
            {place === suggested ? <span className="small">{messages.choices.suggestion}</span> : null}
            {option && !meant.has(option.id) ? (
              <span className="small">{messages.choices.noMeaning}</span>
            ) : null}
          </div>
        ))}
      </div>
      {error ? <p className="problem">{messages.choices.failed(problemOf(error))}</p> : null}
      {data && options === undefined ? <p>{messages.choices.closed(field, row?.status.name ?? '')}</p> : null}
      {data || error ? null : <p role="status">{messages.choices.loading}</p>}
      <div className="choices-foot">
        <span className="small">{messages.choices.hint}</span>
        <button type="button" className="choice-button" onClick={bench.closeChoices}>
          {messages.choices.close}
        </button>
      </div>
    </div>
  );
}

/** The issue whose choices are shown: of several the first that was read. */
function exampleOf({ desk, current, chosen }: Workbench, { of }: OpenChoices): IssueRow | undefined {
  const ids = of === 'current' ? [current ?? -1] : [current ?? -1, ...chosen];
  for (const id of ids) {
    const row = desk.rows.get(id);
    if (row !== undefined && row !== 'hidden' && (of === 'current' || chosen.has(id))) return row;
  }
  return undefined;
}

/** Below its row, or above it where there is more room. */
function placeBeside(panel: HTMLElement | null, anchor: HTMLElement | null): void {
  const frame = panel?.parentElement;
  if (!panel || !frame) return;
  const within = frame.getBoundingClientRect();
  const row = anchor?.getBoundingClientRect();
  if (!row) {
    panel.style.top = '0';
    return;
  }
  const isAbove = row.top - within.top > within.bottom - row.bottom;
  const top = isAbove ? row.top - within.top - panel.offsetHeight : row.bottom - within.top;
  panel.style.top = `${Math.max(0, top)}px`;
}
