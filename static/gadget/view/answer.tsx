import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import type { GadgetAnswer } from '../../../src/contract/gadget';
import { Panel } from '../../shared/components/panel';
import { useMessages } from '../../shared/words/words';
import type { GadgetConfiguration } from '../configuration';
import type { GadgetHost } from '../host';
import { gadgetMessages } from '../messages';
import { Apart } from './apart';
import { Footer } from './footer';
import { type GadgetModel, gadgetModelOf } from './model';
import { StatisticView } from './statistic';
import { sentences } from './sentences';

/** What the app answered, as the gadget is set to show it. */
export function GadgetAnswerView({
  answer,
  configuration,
  host,
}: {
  readonly answer: GadgetAnswer;
  readonly configuration: GadgetConfiguration;
  readonly host: GadgetHost;
}) {
  const messages = useMessages(gadgetMessages);
  const say = useMessages(sentences);
  const models = useMemo(
    () =>
      answer.state === 'choose'
        ? []
        : answer.groups
            .map((group) => gadgetModelOf(group, configuration))
            .filter((model): model is GadgetModel => model !== null),
    [answer, configuration],
  );
  if (answer.state === 'choose')
    return (
      <Panel level="h1" title={messages.unset.title}>
        <p>{messages.unset.text(answer.projects)}</p>
        {answer.projects > 0 ? <p>{messages.configure(host)}.</p> : null}
      </Panel>
    );
  const keys = models.flatMap((model) => model.keys);
  const [only] = models;
  return (
    <>
      <Heading as="h1" size="small">
        {messages.title(configuration, keys)}
      </Heading>
      {configuration.projectIds.length === 0 ? (
        <p className="quiet">
          {messages.unset.defaulted(keys[0] ?? '')} {messages.configure(host)}.
        </p>
      ) : null}
      {models.length > 1 ? (
        <Apart models={models} differs={answer.differs} configuration={configuration} />
      ) : only ? (
        <div className="gadget-body">
          <StatisticView model={only} configuration={configuration} />
          <p className="gadget-sentence">{say.of(only, configuration)}</p>
        </div>
      ) : null}
      <Footer answer={answer} models={models} configuration={configuration} />
    </>
  );
}
