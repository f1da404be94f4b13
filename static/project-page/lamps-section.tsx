import Heading from '@atlaskit/heading';
import { Badge } from '../shared/components/badge';
import { DataTable } from '../shared/components/data-table';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

/** The integrity lamps, in words: what people do to a number rather than to the software. */
export function LampsSection({ model }: { readonly model: ReportModel }) {
  const { lamps: messages } = useMessages(overviewMessages);
  const { lamps } = model.view;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(lamps.filter(({ state }) => state === 'lit').length)}</p>
      <p className="quiet">{messages.explanation}</p>
      <DataTable
        caption={messages.title}
        captionHidden
        rows={lamps}
        keyOf={({ name }) => name}
        columns={[
          { key: 'sign', header: messages.columns.sign, cell: ({ name }) => messages.names[name] },
          { key: 'recent', header: messages.columns.recent, cell: ({ recent }) => messages.share(recent) },
          {
            key: 'earlier',
            header: messages.columns.earlier,
            cell: ({ earlier }) => messages.share(earlier),
          },
          {
            key: 'state',
            header: messages.columns.state,
            cell: ({ state }) => (
              <Badge
                text={messages.state[state]}
                look={state === 'lit' ? 'problem' : state === 'unlit' ? 'plain' : 'outlined'}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
