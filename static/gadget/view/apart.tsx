import type { DefinitionPart } from '../../../src/domain/gadget/definition';
import { DataTable } from '../../shared/components/data-table';
import { useMessages } from '../../shared/words/words';
import type { GadgetConfiguration } from '../configuration';
import { gadgetMessages, STATISTICS } from '../messages';
import type { GadgetModel } from './model';
import { sentences } from './sentences';

/** Projects that are not added up, each with its own sentence. */
export function Apart({
  models,
  differs,
  configuration,
}: {
  readonly models: readonly GadgetModel[];
  readonly differs: readonly DefinitionPart[];
  readonly configuration: GadgetConfiguration;
}) {
  const messages = useMessages(gadgetMessages);
  const say = useMessages(sentences);
  return (
    <>
      <p className="gadget-sentence">{messages.notes.differs(differs)}</p>
      <DataTable
        caption={messages.apart}
        captionHidden
        rows={models}
        keyOf={({ keys }) => keys.join()}
        columns={[
          { key: 'project', header: messages.project, cell: ({ keys }) => keys.join() },
          {
            key: 'said',
            header: STATISTICS[configuration.statistic],
            cell: (model) => say.of(model, configuration),
          },
        ]}
      />
    </>
  );
}
