import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { stageNameProblem } from '../../../src/domain/settings-edit';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';
import { settingId } from './problems';
import { useStageDrag } from './use-stage-drag';

export interface StageRowProps {
  readonly stages: readonly string[];
  readonly index: number;
  readonly isGrabbed: boolean;
  readonly canRemove: boolean;
  /** Describes the handle's keys. */
  readonly hintId: string;
  readonly onHandleKey: (event: KeyboardEvent) => void;
  readonly onHandleClick: (index: number) => void;
  readonly onHandleBlur: () => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRename: (index: number, name: string) => void;
  readonly onRemove: (index: number) => void;
}

/** A stage of the ladder: its handle, its name, and buttons that do what dragging does. */
export function StageRow(props: StageRowProps) {
  const { stages, index, isGrabbed, onMove } = props;
  const messages = useMessages(formMessages).ladder;
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { isDragged, edge } = useStageDrag(row, handle, index, onMove);
  const name = stages[index] ?? '';
  const look = [
    'stage',
    isGrabbed || isDragged ? 'stage-held' : '',
    edge === null ? '' : `stage-drop-${edge}`,
  ];
  return (
    <li ref={row} className={look.filter((part) => part !== '').join(' ')}>
      <button
        ref={handle}
        type="button"
        className="icon-button stage-handle"
        data-stage-handle={index}
        aria-label={messages.grip(name)}
        aria-pressed={isGrabbed}
        aria-describedby={props.hintId}
        onClick={() => props.onHandleClick(index)}
        onKeyDown={props.onHandleKey}
        onBlur={props.onHandleBlur}
      >
        <Dots />
      </button>
      <StageName {...props} />
      <div className="stage-actions">
        <button
          type="button"
          className="icon-button"
          aria-label={messages.up(name)}
          disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        >
          <Arrow up />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={messages.down(name)}
          disabled={index === stages.length - 1}
          onClick={() => onMove(index, index + 1)}
        >
          <Arrow />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={messages.remove(name)}
          title={props.canRemove ? undefined : messages.tooFew}
          disabled={!props.canRemove}
          onClick={() => props.onRemove(index)}
        >
          <Cross />
        </button>
      </div>
    </li>
  );
}

/** The name is taken over when the field is left, so that what names the stage follows once and not by the letter. */
function StageName({ stages, index, onRename }: StageRowProps) {
  const messages = useMessages(formMessages).ladder;
  const problemId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const name = stages[index] ?? '';
  const problem = draft === null ? null : stageNameProblem(stages, draft, index);
  const commit = (): void => {
    if (draft === null || problem !== null) return;
    setDraft(null);
    if (draft.trim() !== name) onRename(index, draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit();
  };
  return (
    <div className="stage-name">
      <input
        id={settingId(`ladder.stages[${index}]`)}
        className="input"
        type="text"
        aria-label={messages.name(index)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={draft ?? name}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem === null ? null : (
        <p id={problemId} className="problem" role="alert">
          {messages.nameProblem[problem]}
        </p>
      )}
    </div>
  );
}

function Dots() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      {[3, 8, 13].flatMap((y) => [5, 11].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
    </svg>
  );
}

function Arrow({ up = false }: { readonly up?: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={up ? 'M8 13V3M4 7l4-4 4 4' : 'M8 3v10M4 9l4 4 4-4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}

function Cross() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
