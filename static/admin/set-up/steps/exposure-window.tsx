import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import { useMessages } from '../../../shared/words/words';
import { valuesMessages } from '../messages/values-messages';
import { SuggestedWindows } from '../suggested-windows';
import type { Work } from '../work';

const MOST_DAYS = 3650;

/** How long after a release an escape counts for it. */
export function ExposureWindow({
  work,
  onProblem,
}: {
  readonly work: Work;
  readonly onProblem: (problem: string | null) => void;
}) {
  const messages = useMessages(valuesMessages);
  const { settings, edit, enabledIds } = work;
  const ids = { days: useId(), hint: useId() };
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    const days = Number(text);
    const isDays = /^\d{1,4}$/.test(text.trim()) && days <= MOST_DAYS;
    onProblem(isDays ? null : messages.windowWrong);
    setTyped(isDays ? null : text);
    if (isDays) edit({ ...settings, exposureWindowDays: days });
  };
  return (
    <section className="card">
      <Heading as="h3" size="small">
        {messages.window}
      </Heading>
      <div className="field search-field">
        <label htmlFor={ids.days}>{messages.windowLabel}</label>
        <input
          id={ids.days}
          className="input days-input"
          type="text"
          inputMode="numeric"
          aria-describedby={ids.hint}
          aria-invalid={typed !== null}
          value={typed ?? String(settings.exposureWindowDays)}
          onChange={({ target }) => take(target.value)}
        />
      </div>
      <div id={ids.hint}>
        {enabledIds.size === 0 ? (
          <p className="quiet">{messages.windowText}</p>
        ) : (
          <SuggestedWindows
            projectIds={[...enabledIds]}
            days={settings.exposureWindowDays}
            onUse={(days) => take(String(days))}
          />
        )}
      </div>
    </section>
  );
}
