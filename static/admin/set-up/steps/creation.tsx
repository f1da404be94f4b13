import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TagField } from '../../../../src/contract/issue';
import type { SetUpReach } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';
import { useMessages } from '../../../shared/words/words';
import { creationMessages } from '../messages/creation-messages';
import { fieldsMessages } from '../messages/fields-messages';
import { NotDone } from '../step-actions';
import type { Work } from '../work';
import { CreationOutcome } from './creation-outcome';
import { Reach } from './reach';
import type { CreationPlan, CreationState } from './use-creation';

/** What creating the missing fields reaches, before anything is done; then what was done. */
export function Creation({
  work,
  missing,
  taken,
  nameOf,
  creation,
  onRun,
}: {
  readonly work: Work;
  readonly missing: readonly TagField[];
  /** Fields that serve for something else. */
  readonly taken: readonly string[];
  /** What a field is called that is created. */
  readonly nameOf: (field: TagField) => string;
  readonly creation: CreationState;
  readonly onRun: (plan: CreationPlan) => void;
}) {
  const messages = useMessages(creationMessages);
  const words = useMessages(fieldsMessages);
  const { projectIds, settings } = work;
  const { types } = settings.defects;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const isAsked = missing.length > 0 || creation.state !== 'idle';
  const reach = useQuery({
    queryKey: ['set-up-reach', projectIds, types],
    queryFn: (): Promise<SetUpReach> =>
      call('set-up-reach', { projectIds: [...projectIds], types: [...types] }),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  const { data } = reach;
  const screenIds = (data?.screens ?? []).map(({ id }) => id).filter((id) => !left.has(id));
  const isRunning = creation.state === 'running';
  const offersCreation = missing.length > 0 && creation.state === 'idle';
  return (
    <section className="card" aria-labelledby="set-up-creation">
      <Heading as="h3" size="small" id="set-up-creation">
        {offersCreation ? messages.title(missing.map(nameOf)) : messages.outcomes.title}
      </Heading>
      {offersCreation ? (
        <>
          {reach.error ? <NotDone thrown={reach.error} onRetry={() => void reach.refetch()} /> : null}
          {data ? (
            <Reach
              reach={data}
              left={left}
              onToggle={(id) => setLeft(left.has(id) ? without(left, id) : new Set([...left, id]))}
            />
          ) : reach.error ? null : (
            <p role="status">{messages.looking}</p>
          )}
          <div className="actions">
            <Button
              appearance="primary"
              isDisabled={!data || isRunning}
              onClick={() => onRun({ fields: missing, projectIds, screenIds, taken })}
            >
              {words.toCreate(missing.length)}
            </Button>
          </div>
        </>
      ) : (
        <CreationOutcome
          creation={creation}
          reach={data}
          onAgain={(plan) => onRun({ ...plan, fields: [...new Set([...plan.fields, ...missing])] })}
        />
      )}
    </section>
  );
}

function without(set: ReadonlySet<number>, gone: number): ReadonlySet<number> {
  return new Set([...set].filter((entry) => entry !== gone));
}
