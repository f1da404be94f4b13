import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { FieldSuggestion, TagField } from '../../src/contract/issue';
import { useMessages } from '../shared/words/words';
import { focusField } from './field-focus';
import { issuePanelMessages } from './messages';

/** What an empty field could be and why, taken over by one press; before the field's control, so that Tab comes by it. */
export function Suggestion({
  field,
  suggestion,
  onAccept,
}: {
  readonly field: TagField;
  readonly suggestion: FieldSuggestion;
  readonly onAccept: () => void;
}) {
  const messages = useMessages(issuePanelMessages);
  const reasonId = useId();
  const { option, reason } = suggestion;
  const accept = (): void => {
    focusField(field);
    onAccept();
  };
  return (
    <div className="suggestion">
      <Button
        spacing="compact"
        aria-label={messages.acceptFor(option.name, field)}
        aria-describedby={reasonId}
        onClick={accept}
      >
        {messages.accept(option.name)}
      </Button>
      <p id={reasonId} className="small">
        {messages.suggested(reason)}
      </p>
    </div>
  );
}
