import { memo } from 'react';
import { useMessages } from '../words/words';
import { formMessages } from './form-messages';
import type { NameableValue } from './matchers-setting';

/** The browser searches in what is offered; more than this nobody looks through. */
const MOST_OFFERED = 500;

/** What a text field offers while one types; drawn again only when it offers something else. */
export const ValueList = memo(function ValueList({
  id,
  values,
}: {
  readonly id: string;
  readonly values: readonly NameableValue[];
}) {
  const { counted } = useMessages(formMessages).values;
  return (
    <datalist id={id}>
      {values.slice(0, MOST_OFFERED).map(({ id: valueId, name, count }) => (
        <option key={valueId} value={name} label={count === null ? undefined : counted(name, count)} />
      ))}
    </datalist>
  );
});
