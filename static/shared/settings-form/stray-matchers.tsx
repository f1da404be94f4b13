import type { StrayMatcher } from '../../../src/domain/settings-mapping';
import { useMessages } from '../words/words';
import { formMessages, matcherWords } from './form-messages';

/** What a mapping names and the site does not have: of another site, not used yet, or gone. */
export function StrayMatchers({
  strays,
  labelOf,
  onRemove,
}: {
  readonly strays: readonly StrayMatcher<string>[];
  readonly labelOf: (meaning: string) => string;
  readonly onRemove: (stray: StrayMatcher<string>) => void;
}) {
  const messages = useMessages(formMessages);
  if (strays.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>{messages.mapping.strays(strays.length)}</summary>
      <ul className="chips">
        {strays.map((stray, index) => (
          <li key={index} className="chip">
            <span>{messages.mapping.stray(stray.matcher, labelOf(stray.meaning))}</span>
            <button
              type="button"
              className="chip-remove"
              aria-label={messages.values.remove(matcherWords(stray.matcher))}
              onClick={() => onRemove(stray)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
