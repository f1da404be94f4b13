import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import type { FieldOptions } from '../../../../src/contract/set-up';
import { strangeIds, withoutIds } from '../../../../src/domain/suggest/accept-options';
import { Notice } from '../../../shared/components/notice';
import { LadderEditor } from '../../../shared/settings-form/ladder-editor';
import { MappingTable } from '../../../shared/settings-form/mapping-table';
import { isolated } from '../../../shared/words/isolation';
import { useMessages } from '../../../shared/words/words';
import { fieldsMessages } from '../messages/fields-messages';
import { meaningMessages } from '../messages/meaning-messages';
import { NotDone, StepActions } from '../step-actions';
import type { StepProps } from '../wizard';
import type { Work } from '../work';
import { choicesOf, meaningOfKey, rowsOf } from './option-rows';
import { useFieldOptions } from './use-suggestions';

/** The ladder, and what each option of the three fields means. */
export function MeaningStep({ work, onBack, onNext }: StepProps) {
  const messages = useMessages(meaningMessages);
  const { settings, edit } = work;
  const mapped = TAG_FIELDS.flatMap((field) => settings.fields[field] ?? []);
  const options = useFieldOptions(mapped);
  return (
    <>
      <section className="card">
        <Heading as="h3" size="small">
          {messages.ladderTitle}
        </Heading>
        <p>{messages.ladder(settings)}</p>
        <details className="disclosure">
          <summary>{messages.changeLadder}</summary>
          <LadderEditor settings={settings} onChange={edit} />
        </details>
      </section>
      {options.error ? <NotDone thrown={options.error} onRetry={() => void options.refetch()} /> : null}
      {options.data || mapped.length === 0 ? null : <p role="status">{messages.loading}</p>}
      {TAG_FIELDS.map((field) => (
        <RoleMeaning
          key={field}
          field={field}
          work={work}
          now={options.data?.find(({ id }) => id === settings.fields[field])}
        />
      ))}
      <StepActions onBack={onBack} onNext={onNext} />
    </>
  );
}

function RoleMeaning({
  field,
  work,
  now,
}: {
  readonly field: TagField;
  readonly work: Work;
  readonly now: FieldOptions | undefined;
}) {
  const messages = useMessages(meaningMessages);
  const words = useMessages(fieldsMessages);
  const { settings, edit } = work;
  const { title, text } = messages.roles[field];
  const isMapped = settings.fields[field] !== null;
  const meanings = useMemo(() => choicesOf(settings, field, messages), [settings, field, messages]);
  const rows = now?.state === 'select' ? rowsOf(settings, field, now.options, messages) : null;
  const strange = now?.state === 'select' ? strangeIds(settings, field, now.options) : [];
  return (
    <section className="card" aria-labelledby={`set-up-meaning-${field}`}>
      <Heading as="h3" size="small" id={`set-up-meaning-${field}`}>
        {now ? `${title}: “${isolated(now.name)}”` : title}
      </Heading>
      <p className="quiet">{isMapped ? text : messages.notMapped}</p>
      {now && now.state !== 'select' ? (
        <p role="alert" className="problem">
          {messages.broken(words.state[now.state](now.name))}
        </p>
      ) : null}
      {rows ? (
        <>
          <p>{messages.mapped(rows.filter(({ meaning }) => meaning !== null).length, rows.length)}</p>
          {rows.length === 0 ? null : (
            <MappingTable
              caption={title}
              valueHeader={messages.option}
              rows={rows}
              meanings={meanings}
              noneLabel={messages.unmapped}
              onChange={(id, key) => edit(meaningOfKey(settings, field, id, key))}
            />
          )}
        </>
      ) : null}
      {strange.length > 0 ? (
        <Notice kind="information">
          <p>{messages.strange(strange.length)}</p>
          <div className="actions">
            <button
              type="button"
              className="button"
              onClick={() => edit(withoutIds(settings, field, new Set(strange)))}
            >
              {messages.forget}
            </button>
          </div>
        </Notice>
      ) : null}
    </section>
  );
}
