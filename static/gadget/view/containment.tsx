import { DataTable } from '../../shared/components/data-table';
import { ProportionText } from '../../shared/components/proportion-text';
import { useMessages, useWords } from '../../shared/words/words';
import { gadgetMessages } from '../messages';
import type { GadgetModel } from './model';

/** What was contained, and what each stage caught of what reached it. */
export function Containment({
  share,
  stages,
}: {
  readonly share: Extract<GadgetModel['number'], { readonly state: 'number' }>['containment'];
  readonly stages: GadgetModel['stages'];
}) {
  const messages = useMessages(gadgetMessages);
  const { shared, format } = useWords();
  return (
    <>
      <div className="headline">
        <p className="headline-number">
          {share.state === 'no data'
            ? shared.noData
            : `${format.count(share.found)} of ${format.count(share.of)} ${messages.contained}`}
          {share.state === 'rate' ? <strong>{format.percent(share.rate)}</strong> : null}
        </p>
        {share.state === 'no data' ? null : <p className="quiet">{messages.interval(share)}</p>}
      </div>
      {stages.length === 0 ? null : (
        <DataTable
          caption={messages.stages}
          rows={stages}
          keyOf={({ stage }) => stage}
          columns={[
            { key: 'stage', header: messages.stage, cell: ({ stage }) => stage },
            {
              key: 'caught',
              header: messages.caught,
              cell: ({ caught }) => <ProportionText share={caught} />,
            },
          ]}
        />
      )}
    </>
  );
}
