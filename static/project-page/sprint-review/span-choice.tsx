import Button from '@atlaskit/button/new';
import { type FormEvent, useId, useState } from 'react';
import type { SprintReviewAnswer } from '../../../src/contract/sprint-review';
import { useMessages } from '../../shared/words/words';
import { sprintReviewMessages } from './messages';
import { datesShown, type ReviewChoice } from './review-choice';

/** A sprint of the board, or two dates. A sprint is shown as soon as it is chosen, dates once both are written. */
export function SpanChoice({
  answer,
  choice,
  onChoose,
}: {
  readonly answer: SprintReviewAnswer;
  readonly choice: ReviewChoice;
  readonly onChoose: (choice: ReviewChoice) => void;
}) {
  const { choice: messages } = useMessages(sprintReviewMessages);
  const { sprints } = answer;
  return (
    <fieldset className="review-choice">
      <legend className="unseen">{messages.legend}</legend>
      {sprints && sprints.length > 0 ? (
        <SprintSelect answer={answer} sprints={sprints} onChoose={onChoose} />
      ) : null}
      <Dates answer={answer} choice={choice} onChoose={onChoose} />
      {sprints && sprints.length > 0 ? null : (
        <p className="quiet review-choice-note">
          {sprints
            ? messages.noSprints
            : answer.index.state === 'ready'
              ? messages.notRead
              : messages.notReadYet}
        </p>
      )}
    </fieldset>
  );
}

function SprintSelect({
  answer,
  sprints,
  onChoose,
}: {
  readonly answer: SprintReviewAnswer;
  readonly sprints: NonNullable<SprintReviewAnswer['sprints']>;
  readonly onChoose: (choice: ReviewChoice) => void;
}) {
  const { choice: messages } = useMessages(sprintReviewMessages);
  const id = useId();
  const shown = answer.result.state === 'reviewed' ? (answer.result.review.span.sprint?.id ?? '') : '';
  return (
    <div className="field">
      <label htmlFor={id}>{messages.sprint}</label>
      <select
        id={id}
        className="select"
        value={shown}
        onChange={({ target }) => onChoose({ of: 'sprint', sprintId: Number(target.value) })}
      >
        {shown === '' ? (
          <option value="" disabled>
            {messages.dates}
          </option>
        ) : null}
        {sprints.map((sprint) => (
          <option key={sprint.id} value={sprint.id}>
            {messages.option(sprint)}
          </option>
        ))}
      </select>
    </div>
  );
}

type DatesProblem = 'missingDay' | 'wrongOrder';

function Dates({
  answer,
  choice,
  onChoose,
}: {
  readonly answer: SprintReviewAnswer;
  readonly choice: ReviewChoice;
  readonly onChoose: (choice: ReviewChoice) => void;
}) {
  const { choice: messages } = useMessages(sprintReviewMessages);
  const id = useId();
  const shown = datesShown(answer, choice);
  const [written, setWritten] = useState({ over: shown, dates: shown });
  // What was written holds until other days are shown.
  const isOver = written.over.from === shown.from && written.over.to === shown.to;
  const dates = isOver ? written.dates : shown;
  const [problem, setProblem] = useState<DatesProblem | null>(null);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const { from, to } = dates;
    const found: DatesProblem | null =
      from === '' || to === '' ? 'missingDay' : from > to ? 'wrongOrder' : null;
    setProblem(found);
    if (found === null) onChoose({ of: 'dates', from, to });
  };
  return (
    <form className="review-dates" onSubmit={show} noValidate>
      {(['from', 'to'] as const).map((end) => (
        <div className="field" key={end}>
          <label htmlFor={`${id}-${end}`}>{messages[end]}</label>
          <input
            id={`${id}-${end}`}
            className="input"
            type="date"
            value={dates[end]}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={({ target }) => setWritten({ over: shown, dates: { ...dates, [end]: target.value } })}
          />
        </div>
      ))}
      <Button type="submit">{messages.show}</Button>
      {problem === null ? null : (
        <p className="problem review-choice-note" id={`${id}-problem`} role="alert">
          {messages[problem]}
        </p>
      )}
    </form>
  );
}
