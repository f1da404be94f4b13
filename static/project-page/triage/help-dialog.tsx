import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useMessages } from '../../shared/words/words';
import { triageMessages } from './messages';

/** The keys and what they do. Escape or the button closes it; the focus goes back where it came from. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { help } = useMessages(triageMessages);
  const title = useId();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  // The button is the only stop, so Tab has nowhere to go: it stays.
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Tab') event.preventDefault();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div role="dialog" aria-modal="true" aria-labelledby={title} className="dialog" onKeyDown={onKeyDown}>
      <h2 id={title}>{help.title}</h2>
      <p className="quiet">{help.scope}</p>
      <dl className="keys">
        {help.keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{help.choices}</p>
      <button type="button" ref={close} className="choice-button" onClick={onClose}>
        {help.close}
      </button>
    </div>
  );
}
