import Heading from '@atlaskit/heading';
import { useEffect, useRef, useState } from 'react';
import type { IndexHealth } from '../../../src/contract/index-health';
import { type KeptDraft, SET_UP_STEPS, type SetUpDraft, type SetUpStep } from '../../../src/contract/set-up';
import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { KeepingLine } from './keeping-line';
import { Meanwhile } from './meanwhile';
import { setUpMessages } from './messages/set-up-messages';
import { FieldsStep } from './steps/fields-step';
import { MeaningStep } from './steps/meaning-step';
import { ProjectsStep } from './steps/projects-step';
import { StartStep } from './steps/start-step';
import { ValuesStep } from './steps/values-step';
import { useDraft } from './use-draft';
import { MOST_PROJECTS, type SiteSettings, withSettings, type Work } from './work';

interface WizardProps {
  readonly initial: SetUpDraft;
  /** What was there when this began; a draft in it is gone on with. */
  readonly kept: KeptDraft;
  readonly site: SiteSettings;
  readonly health: IndexHealth;
  /** Whether there is something to go back to. */
  readonly canLeave: boolean;
  readonly onStartOver: () => void;
  /** Shows what somebody else kept. */
  readonly onReload: () => Promise<void>;
  readonly onEnd: () => void;
}

/** The five steps, one screen each. */
export function Wizard({ initial, kept, site, health, ...on }: WizardProps) {
  const messages = useMessages(setUpMessages);
  const { format } = useWords();
  // What was there when this began: keeping goes on meanwhile.
  const [resumed] = useState(kept);
  const { draft, change, keeping, retry, overtake, forget } = useDraft(initial, kept);
  const title = useRef<HTMLDivElement>(null);
  const shown = useRef(draft.step);
  useEffect(() => {
    if (shown.current === draft.step) return;
    shown.current = draft.step;
    title.current?.focus();
  }, [draft.step]);
  const enabled = health.projects.map(({ project }) => project.id);
  const work: Work = {
    draft,
    site,
    settings: draft.settings?.edited ?? site.effective,
    enabledIds: new Set(enabled),
    projectIds: [...new Set([...draft.projectIds, ...enabled])].slice(0, MOST_PROJECTS),
    change,
    edit: (edited) => change(withSettings(draft, site, edited)),
  };
  const place = SET_UP_STEPS.indexOf(draft.step);
  const go = (to: number) => (): void => {
    const step = SET_UP_STEPS[to];
    if (step) change({ step });
  };
  const { title: heading, text } = messages.steps[draft.step];
  return (
    <div className="set-up">
      <header className="page-head">
        <Heading as="h1" size="large">
          {messages.title}
        </Heading>
        <p className="lead">{messages.lead}</p>
      </header>
      {resumed.draft ? (
        <Notice kind="information">
          <p>{messages.resumed(resumed.at === null ? null : format.instant(resumed.at))}</p>
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() => void forget().then(on.onStartOver, () => undefined)}
            >
              {messages.startOver}
            </button>{' '}
            <span className="quiet">({messages.startOverHint})</span>
          </p>
        </Notice>
      ) : null}
      {resumed.isOutdated ? (
        <Notice kind="warning">
          <p>{messages.outdated}</p>
        </Notice>
      ) : null}
      <Steps step={draft.step} onGo={(step) => change({ step })} />
      <Meanwhile work={work} />
      <section className="section" aria-labelledby="set-up-step">
        <div tabIndex={-1} ref={title} className="step-title">
          <p className="quiet">{messages.stepOf(place + 1, SET_UP_STEPS.length)}</p>
          <Heading as="h2" size="medium" id="set-up-step">
            {heading}
          </Heading>
          <p>{text}</p>
        </div>
        <Step work={work} onBack={go(place - 1)} onNext={go(place + 1)} onFinish={forget} onEnd={on.onEnd} />
      </section>
      <KeepingLine
        keeping={keeping}
        onRetry={() => void retry()}
        onTheirs={() => void on.onReload()}
        onMine={() => void overtake()}
      />
      {on.canLeave ? (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => void forget().then(on.onEnd, () => undefined)}
          >
            {messages.leave}
          </button>{' '}
          <span className="quiet">({messages.startOverHint})</span>
        </p>
      ) : null}
    </div>
  );
}

/** What a step is given to lead on. */
export interface StepProps {
  readonly work: Work;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

function Step({
  onFinish,
  onEnd,
  ...props
}: StepProps & { readonly onFinish: () => Promise<void>; readonly onEnd: () => void }) {
  switch (props.work.draft.step) {
    case 'projects':
      return <ProjectsStep {...props} />;
    case 'fields':
      return <FieldsStep {...props} />;
    case 'meaning':
      return <MeaningStep {...props} />;
    case 'values':
      return <ValuesStep {...props} />;
    case 'start':
      return <StartStep {...props} onFinish={onFinish} onEnd={onEnd} />;
  }
}

/** Where one is; what was passed can be gone back to. */
function Steps({ step, onGo }: { readonly step: SetUpStep; readonly onGo: (step: SetUpStep) => void }) {
  const messages = useMessages(setUpMessages);
  const current = SET_UP_STEPS.indexOf(step);
  return (
    <nav aria-label={messages.stepsLabel}>
      <ol className="steps">
        {SET_UP_STEPS.map((each, place) => (
          <li
            key={each}
            className={stepLook(place, current)}
            aria-current={place === current ? 'step' : undefined}
          >
            <span className="steps-number" aria-hidden="true">
              {place < current ? '✓' : place + 1}
            </span>
            {place < current ? (
              <button type="button" className="link-button" onClick={() => onGo(each)}>
                {messages.steps[each].name}
              </button>
            ) : (
              <span>{messages.steps[each].name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepLook(place: number, current: number): string {
  if (place === current) return 'steps-current';
  return place < current ? 'steps-done' : 'steps-later';
}
