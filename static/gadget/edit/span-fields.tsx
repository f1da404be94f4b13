import { useMessages } from '../../shared/words/words';
import { ROLLING_DAYS, SPANS } from '../configuration';
import type { Draft, FormProblem } from './draft';
import { SelectField } from './field';
import { editMessages } from './messages';
import { useChoices } from './use-choices';

/** What the number is over: releases, one of them, or days. */
export function SpanFields({
  draft,
  problems,
  onChange,
}: {
  readonly draft: Draft;
  readonly problems: readonly FormProblem[];
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const messages = useMessages(editMessages);
  return (
    <>
      <SelectField
        label={messages.span}
        hint={messages.spanHint}
        value={draft.span}
        choices={SPANS.map((value) => ({ value, text: messages.spans[value] }))}
        invalid={problems.includes('release of several')}
        onChange={(span) => onChange({ span })}
      />
      {draft.span === 'release' && draft.projectIds.length === 1 ? (
        <ReleaseField draft={draft} invalid={problems.includes('no release')} onChange={onChange} />
      ) : null}
      {draft.span === 'days' ? (
        <SelectField
          label={messages.days}
          value={draft.days}
          choices={ROLLING_DAYS.map((value) => ({ value, text: messages.lastDays(value) }))}
          onChange={(days) => onChange({ days })}
        />
      ) : null}
    </>
  );
}

function ReleaseField({
  draft: { projectIds, releaseId },
  invalid,
  onChange,
}: {
  readonly draft: Draft;
  readonly invalid: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const messages = useMessages(editMessages);
  const { data, isError } = useChoices(projectIds, true);
  if (!data && !isError) return <p role="status">{messages.loadingReleases}</p>;
  const releases = data?.releases ?? [];
  const isGone = releaseId !== null && !releases.some(({ id }) => id === releaseId);
  return (
    <>
      <SelectField
        label={messages.release}
        value={releaseId ?? 0}
        choices={[
          ...(releaseId === null ? [{ value: 0, text: messages.chooseRelease }] : []),
          ...(isGone ? [{ value: releaseId, text: messages.goneRelease(releaseId) }] : []),
          ...releases.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        invalid={invalid}
        onChange={(id) => onChange({ releaseId: id === 0 ? null : id })}
      />
      {isError ? <p className="small">{messages.choicesFailed}</p> : null}
    </>
  );
}
