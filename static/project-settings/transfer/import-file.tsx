import { type DragEvent, useId, useState } from 'react';
import type { Problem } from '../../../src/contract/problem';
import { overlaySettings } from '../../../src/contract/settings-overlay';
import type { SettingsValues } from '../../../src/contract/settings-values';
import type { Settings } from '../../../src/domain/settings';
import type { NamedValue } from '../../../src/domain/settings-strangers';
import { ProblemSummary } from '../../shared/settings-form/problems';
import { useMessages, useWords } from '../../shared/words/words';
import { pageMessages } from '../messages';
import { readFile, type FileOutcome, strangersIn } from './read-file';
import { StrangersPanel } from './strangers-panel';

interface Pending {
  readonly name: string;
  readonly settings: Settings;
  readonly strangers: readonly NamedValue[];
}

/** Takes a settings file into the form. What is wrong with it is told, and then nothing of it is taken. */
export function ImportFile({
  projectId,
  below,
  values,
  onTake,
}: {
  readonly projectId: number;
  readonly below: Settings;
  readonly values: SettingsValues;
  readonly onTake: (said: string, settings: Settings) => void;
}) {
  const { transfer: messages } = useMessages(pageMessages);
  const { shared } = useWords();
  const id = useId();
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState<{ name: string; problems: readonly Problem[] } | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const [isOver, setOver] = useState(false);
  const said = (outcome: Exclude<FileOutcome, { kind: 'read' | 'refused' }>, name: string): string => {
    switch (outcome.kind) {
      case 'too large':
        return messages.tooLarge(outcome.bytes, outcome.most);
      case 'no json':
        return messages.noJson(name, outcome.reason);
      case 'unreadable':
        return messages.unreadable(name);
      case 'failed': {
        const { title, plain } = shared.failure(outcome.failure);
        return messages.failed(`${title}. ${plain}`);
      }
    }
  };
  const take = ({ name, settings }: Pick<Pending, 'name' | 'settings'>): void => {
    setPending(null);
    onTake(messages.taken(name), settings);
  };
  const read = async (file: File | undefined): Promise<void> => {
    setProblem('');
    setRefused(null);
    setPending(null);
    if (!file) return setProblem(messages.noFile);
    const { name } = file;
    const outcome = await readFile(projectId, file);
    if (outcome.kind === 'refused') return setRefused({ name, problems: outcome.problems });
    if (outcome.kind !== 'read') return setProblem(said(outcome, name));
    const settings = overlaySettings(below, outcome.document);
    const strangers = strangersIn(settings, below, values);
    if (strangers.length === 0) take({ name, settings });
    else setPending({ name, settings, strangers });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={id}>{messages.import}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          // The same file, mended, is to be read again.
          target.value = '';
        }}
      />
      <p className="small">{messages.drop}</p>
      <p role="alert" className="problem">
        {problem}
      </p>
      {refused ? <ProblemSummary title={messages.refused(refused.name)} problems={refused.problems} /> : null}
      {pending ? (
        <StrangersPanel
          name={pending.name}
          strangers={pending.strangers}
          onConfirm={() => take(pending)}
          onCancel={() => setPending(null)}
        />
      ) : null}
    </div>
  );
}
