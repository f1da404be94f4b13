import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';

/** A chart with its heading, what it says in words, and the same as a table. */
export function ChartSection({
  title,
  summary,
  note,
  table,
  children,
}: {
  readonly title: string;
  readonly summary: string;
  /** How to read it. */
  readonly note?: string;
  readonly table?: ReactNode;
  readonly children: ReactNode;
}) {
  const { shared } = useWords();
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {title}
      </Heading>
      <p>{summary}</p>
      {children}
      {note === undefined ? null : <p className="quiet">{note}</p>}
      {table === undefined ? null : (
        <details className="disclosure">
          <summary>{shared.showTable}</summary>
          {table}
        </details>
      )}
    </section>
  );
}
