import type { ReactNode } from 'react';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';

/** Rows of a list setting that can be added and removed. Each row heads its own controls. */
export function ListEditor<T>({
  items,
  nameOf,
  addLabel,
  makeNew,
  most,
  onChange,
  children,
}: {
  readonly items: readonly T[];
  /** What a row is called for who hears it. */
  readonly nameOf: (item: T, index: number) => string;
  readonly addLabel: string;
  readonly makeNew: () => T;
  readonly most: number;
  readonly onChange: (items: readonly T[]) => void;
  readonly children: (item: T, index: number, change: (item: T) => void) => ReactNode;
}) {
  const { values } = useMessages(formMessages);
  return (
    <div className="list-editor">
      {items.length === 0 ? <p className="quiet">{values.empty}</p> : null}
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            <div className="list-row" role="group" aria-label={nameOf(item, index)}>
              {children(item, index, (changed) => onChange(items.with(index, changed)))}
              <button
                type="button"
                className="button button-plain"
                aria-label={values.remove(nameOf(item, index))}
                onClick={() => onChange(items.toSpliced(index, 1))}
              >
                {values.removeShort}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={items.length >= most}
        onClick={() => onChange([...items, makeNew()])}
      >
        {addLabel}
      </button>
    </div>
  );
}
