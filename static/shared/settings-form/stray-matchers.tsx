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
  const meanings = [...new Set(strays.map(({ meaning }) => meaning))];
  return (
    <details className="disclosure">
      <summary>{messages.mapping.strays(strays.length)}</summary>
      <dl className="strays">
        {meanings.map((meaning) => (
          <div key={meaning}>
            <dt className="small">{labelOf(meaning)}</dt>
            <dd className="chips">
              {strays
                .filter((stray) => stray.meaning === meaning)
                .map((stray, index) => (
                  <span key={index} className="chip">
                    <span>{matcherWords(stray.matcher)}</span>
                    <button
                      type="button"
                      className="chip-remove"
                      aria-label={messages.values.remove(matcherWords(stray.matcher))}
                      onClick={() => onRemove(stray)}
                    >
                      ×
                    </button>
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
