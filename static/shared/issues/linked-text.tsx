import { Fragment, type ReactNode } from 'react';
import { markedCount, splitAtCounts } from '../words/marked-count';
import { IssueCount } from './issue-count';
import type { Behind } from './open-issues';

/** Says a count within a text in such a way that it can lead to its issues. */
export type LinkedCount = (value: number, set: Behind) => string;

/** A text of which counts lead to their issues, wherever the language puts them. */
export function LinkedText({ say }: { readonly say: (linked: LinkedCount) => string }): ReactNode {
  const counts: { readonly value: number; readonly set: Behind }[] = [];
  const text = say((value, set) => markedCount(counts.push({ value, set }) - 1));
  return (
    <span className="linked-text">
      {splitAtCounts(text).map((piece, index) => {
        const count = index % 2 === 1 ? counts[Number(piece)] : undefined;
        return <Fragment key={index}>{count ? <IssueCount {...count} /> : piece}</Fragment>;
      })}
    </span>
  );
}
