import { Fragment, useId, useRef, useState } from 'react';
import {
  addStage,
  FEWEST_STAGES,
  type LadderSettings,
  moveLine,
  moveStage,
  removeStage,
  renameStage,
  usesOfStage,
} from '../../../src/domain/settings-edit';
import { stageIndex } from '../../../src/domain/stage';
import { useMessages } from '../words/words';
import { AddStage } from './add-stage';
import { formMessages } from './form-messages';
import { ProblemTexts, settingId } from './problems';
import { RemoveStage } from './remove-stage';
import { StageRow } from './stage-row';
import { useGrab } from './use-grab';

const LINES = ['releaseLine', 'boundary'] as const;

/**
 * The stages in their order with the release line and the boundary between them. A change of the ladder carries
 * through to all that names its stages, so whole settings go in and come out.
 */
export function LadderEditor<S extends LadderSettings>({
  settings,
  onChange,
}: {
  readonly settings: S;
  readonly onChange: (settings: S) => void;
}) {
  const messages = useMessages(formMessages).ladder;
  const hintId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const [removing, setRemoving] = useState<number | null>(null);
  const { stages } = settings.ladder;
  const nameAt = (index: number): string => stages[index] ?? '';
  const move = (from: number, to: number): void => {
    setSaid(messages.said.moved(nameAt(from), to, stages.length));
    setRemoving(null);
    onChange(moveStage(settings, from, to));
  };
  const remove = (index: number, heir: number): void => {
    setSaid(messages.said.removed(nameAt(index)));
    setRemoving(null);
    onChange(removeStage(settings, index, heir));
  };
  const grab = useGrab({
    list,
    value: settings,
    length: stages.length,
    onMove: move,
    onRestore: onChange,
    onSay: (event, index) =>
      setSaid(messages.said[event](nameAt(grab.grabbed ?? index), index, stages.length)),
  });
  return (
    <div className="ladder-editor" id={settingId('ladder.stages')} tabIndex={-1}>
      <p id={hintId} className="small">
        {messages.gripHint}
      </p>
      <ul className="ladder" aria-label={messages.stages} ref={list}>
        {stages.map((_, index) => (
          <Fragment key={index}>
            {LINES.filter((line) => stageIndex(stages, settings.ladder[line]) === index).map((line) => (
              <LineRow key={line} line={line} />
            ))}
            <StageRow
              stages={stages}
              index={index}
              isGrabbed={grab.grabbed === index}
              canRemove={stages.length > FEWEST_STAGES}
              hintId={hintId}
              onHandleKey={grab.onKeyDown}
              onHandleClick={grab.press}
              onHandleBlur={grab.onBlur}
              onMove={move}
              onRename={(at, name) => {
                setSaid(messages.said.renamed(nameAt(at), name.trim()));
                onChange(renameStage(settings, at, name));
              }}
              onRemove={(at) => {
                if (usesOfStage(settings, at).length > 0) setRemoving(at);
                else remove(at, heirOf(at));
              }}
            />
            {removing === index ? (
              <li>
                <RemoveStage
                  settings={settings}
                  index={index}
                  heir={heirOf(index)}
                  onConfirm={(heir) => remove(index, heir)}
                  onCancel={() => setRemoving(null)}
                />
              </li>
            ) : null}
          </Fragment>
        ))}
      </ul>
      <p role="status" className="unseen">
        {said}
      </p>
      <ProblemTexts path="ladder.stages" />
      <AddStage
        settings={settings}
        onAdd={(name, after) => {
          setSaid(messages.said.added(name.trim(), after + 1, stages.length + 1));
          onChange(addStage(settings, name, after));
        }}
      />
      <div className="field-row">
        {LINES.map((line) => (
          <LineSelect
            key={line}
            line={line}
            ladder={settings.ladder}
            onMove={(to) => onChange(moveLine(settings, line, to))}
          />
        ))}
      </div>
    </div>
  );
}

/** The stage beside it, on the same side where there is one. */
function heirOf(index: number): number {
  return index === 0 ? 1 : index - 1;
}

function LineRow({ line }: { readonly line: (typeof LINES)[number] }) {
  const { line: names, lineMeans } = useMessages(formMessages).ladder;
  return (
    <li className={`ladder-line ladder-${line === 'boundary' ? 'boundary' : 'release'}`}>
      <strong>{names[line]}</strong> <span>{lineMeans[line]}</span>
    </li>
  );
}

function LineSelect({
  line,
  ladder,
  onMove,
}: {
  readonly line: (typeof LINES)[number];
  readonly ladder: LadderSettings['ladder'];
  readonly onMove: (to: number) => void;
}) {
  const { lineBefore } = useMessages(formMessages).ladder;
  const path = `ladder.${line}`;
  const id = settingId(path);
  return (
    <div className="field">
      <label htmlFor={id}>{lineBefore[line]}</label>
      <select
        id={id}
        className="select"
        value={stageIndex(ladder.stages, ladder[line]) ?? ''}
        onChange={({ target }) => onMove(Number(target.value))}
      >
        {ladder.stages.map((stage, index) =>
          index === 0 ? null : (
            <option key={index} value={index}>
              {stage}
            </option>
          ),
        )}
      </select>
      <ProblemTexts path={path} />
    </div>
  );
}
