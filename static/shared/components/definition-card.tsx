import type { DefinitionCard as Card } from '../../../src/contract/report';
import { useWords } from '../words/words';

/** What the numbers mean, folded away: printed with every number. */
export function DefinitionCard({ card }: { readonly card: Card }) {
  const { shared } = useWords();
  return (
    <details className="disclosure">
      <summary>{shared.definition.title}</summary>
      <p className="quiet">{shared.dataAsOf(card.dataAsOf)}</p>
      <dl className="definitions">
        {shared.definition.entries(card).map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
