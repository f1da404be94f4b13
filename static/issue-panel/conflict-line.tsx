import Button from '@atlaskit/button/new';
import { useMessages } from '../shared/words/words';
import { focusField } from './field-focus';
import { issuePanelMessages } from './messages';
import type { TagOutcome, Tags } from './use-tags';

/** Somebody else was quicker: nothing was written, and the reader decides which of the two values stays. */
export function ConflictLine({
  outcome,
  tags,
}: {
  readonly outcome: Extract<TagOutcome, { kind: 'conflict' }>;
  readonly tags: Tags;
}) {
  const messages = useMessages(issuePanelMessages);
  const { change, current } = outcome;
  const { field, to } = change;
  const keep = (): void => {
    focusField(field);
    tags.keep();
  };
  const overwrite = (): void => {
    focusField(field);
    tags.save({ ...change, from: current });
  };
  return (
    <>
      <p role="alert" className="problem">
        {messages.conflict(field, current)}
      </p>
      <div className="choices">
        <Button spacing="compact" onClick={keep}>
          {messages.keep(current)}
        </Button>
        <Button spacing="compact" onClick={overwrite}>
          {messages.setAllTheSame(to)}
        </Button>
      </div>
    </>
  );
}
