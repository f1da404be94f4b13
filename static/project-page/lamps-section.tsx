import Heading from '@atlaskit/heading';
import { lampSet } from '../../src/domain/issue-set/report-sets';
import { Badge } from '../shared/components/badge';
import { LinkedText } from '../shared/issues/linked-text';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

/** The integrity lamps, in words: what people do to a number rather than to the software. */
export function LampsSection({ model }: { readonly model: ReportModel }) {
  const { lamps: messages } = useMessages(overviewMessages);
  const { lamps, asOf } = model.view;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(lamps.map(({ state }) => state))}</p>
      <p className="quiet">{messages.explanation}</p>
      <ul className="multiples">
        {lamps.map(({ name, state, recent, earlier }) => (
          <li key={name} className="multiple">
            <Heading as="h3" size="xsmall">
              {messages.names[name]}
            </Heading>
            <p>
              <Badge
                text={messages.state[state]}
                look={state === 'lit' ? 'problem' : state === 'unlit' ? 'plain' : 'outlined'}
              />
            </p>
            <p className="small">
              <LinkedText
                say={(linked) =>
                  messages.sides(recent, earlier, (side, counts, value) =>
                    linked(value, lampSet(name, side, counts, asOf)),
                  )
                }
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
