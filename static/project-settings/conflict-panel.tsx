import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef } from 'react';
import type { SettingsAnswer, SettingsChange } from '../../src/contract/settings';
import { diffSettings } from '../../src/contract/settings-diff';
import type { Settings } from '../../src/domain/settings';
import { changedByBoth, withPartsOf } from '../shared/settings-form/departures';
import { changedWords } from '../shared/settings-form/setting-words';
import { useMessages, useWords } from '../shared/words/words';
import { ChangeLines } from './change-lines';
import { pageMessages } from './messages';
import { type Draft, settingsIn } from './use-draft';

/** Somebody has saved since the form was read: what they changed beside what the form changes, and two ways on. */
export function ConflictPanel({
  theirs,
  draft,
  onResolve,
}: {
  readonly theirs: SettingsAnswer;
  readonly draft: Draft;
  readonly onResolve: (next: { readonly base: SettingsAnswer; readonly settings: Settings }) => void;
}) {
  const { conflict: messages } = useMessages(pageMessages);
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const current = settingsIn(theirs);
  const changed = diffSettings(draft.saved, current);
  const both = changedByBoth(draft.changes, changed);
  const mine = draft.changes.map(({ path }) => path);
  return (
    <div className="confirmation" role="group" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <Heading as="h3" size="xsmall" id={titleId}>
        {messages.title}
      </Heading>
      <p role="alert">{changed.length === 0 ? messages.nothing : messages.text}</p>
      <ChangeLines changes={changed} />
      {both.length > 0 ? <Both mine={both} theirs={changed} /> : null}
      <div className="actions">
        <Button
          appearance="primary"
          onClick={() => onResolve({ base: theirs, settings: withPartsOf(current, draft.settings, mine) })}
        >
          {messages.reapply}
        </Button>
        <Button appearance="subtle" onClick={() => onResolve({ base: theirs, settings: current })}>
          {messages.take}
        </Button>
      </div>
    </div>
  );
}

/** What both have changed: putting one's own on top replaces the other's. */
function Both({
  mine,
  theirs,
}: {
  readonly mine: readonly SettingsChange[];
  readonly theirs: readonly SettingsChange[];
}) {
  const { conflict: messages, change: nameOf } = useMessages(pageMessages);
  const { format } = useWords();
  const words = ({ path, to }: SettingsChange): string => changedWords(path, to, format);
  return (
    <>
      <p>{messages.both}</p>
      <ul className="notes">
        {mine.map((change) => {
          const other = theirs.find(({ path }) => path === change.path);
          return (
            <li key={change.path}>
              <strong>{nameOf(change.path)}</strong>: {messages.mine(words(change))};{' '}
              {other ? messages.theirs(words(other)) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
