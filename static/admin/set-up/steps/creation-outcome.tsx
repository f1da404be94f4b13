import Button from '@atlaskit/button/new';
import type { CreationStep, SetUpReach, StepProblem } from '../../../../src/contract/set-up';
import { useMessages } from '../../../shared/words/words';
import { creationMessages } from '../messages/creation-messages';
import { NotDone } from '../step-actions';
import type { CreationPlan, CreationState } from './use-creation';

/** What another try does not mend: people do it, in Jira. */
const BY_HAND: ReadonlySet<StepProblem['code']> = new Set(['team-managed', 'not-ours']);

/** What was done step by step, what is missing and why, and another try. */
export function CreationOutcome({
  creation,
  reach,
  onAgain,
}: {
  readonly creation: CreationState;
  readonly reach: SetUpReach | undefined;
  readonly onAgain: (plan: CreationPlan) => void;
}) {
  const messages = useMessages(creationMessages);
  if (creation.state === 'idle') return null;
  const { steps, state, plan } = creation;
  const missing = steps.filter(({ problem }) => problem !== null && !BY_HAND.has(problem.code));
  const canRetry = state === 'stopped' || (state === 'done' && missing.length > 0);
  return (
    <>
      <p role="status">
        {state === 'running'
          ? messages.running
          : state === 'stopped'
            ? messages.outcomes.interrupted
            : missing.length === 0
              ? steps.some(({ problem }) => problem !== null)
                ? messages.outcomes.byHand
                : messages.outcomes.complete
              : messages.outcomes.missing(missing.length)}
      </p>
      {state === 'stopped' ? <NotDone thrown={creation.thrown} /> : null}
      <ul className="outcomes">
        {steps.map((step) => (
          <li key={`${step.field} ${step.step} ${step.target ?? ''}`} className={`outcome-${step.outcome}`}>
            <span aria-hidden="true">{step.outcome === 'missing' ? '!' : '✓'}</span>{' '}
            {messages.step(step, targetOf(step, reach))}
            {step.problem ? <span className="small">{messages.problem(step.problem)}</span> : null}
          </li>
        ))}
      </ul>
      {canRetry ? (
        <div className="actions">
          <Button appearance="primary" onClick={() => onAgain(plan)}>
            {messages.again}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function targetOf({ step, target }: CreationStep, reach: SetUpReach | undefined): string {
  if (target === null) return '';
  const known =
    step === 'screen'
      ? reach?.screens.find(({ id }) => id === target)?.name
      : [...(reach?.projects ?? []), ...(reach?.byHand ?? [])].find(({ id }) => id === target)?.key;
  return known ?? String(target);
}
