import { useState } from 'react';
import type { DimensionValue } from '../../../src/domain/filter/filter';
import { CheckList } from '../../shared/filter/check-list';
import { useMessages } from '../../shared/words/words';
import type { Draft } from './draft';
import { editMessages } from './messages';
import { useChoices } from './use-choices';

/** The areas to count, folded away: what there is to choose from is asked for when somebody looks. */
export function AreasField({
  draft: { projectIds, areas },
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const messages = useMessages(editMessages);
  const [isOpen, setOpen] = useState(areas.length > 0);
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{areas.length > 0 ? messages.areasOn(areas.length) : messages.areas}</summary>
      {isOpen ? <AreaChoices projectIds={projectIds} areas={areas} onChange={onChange} /> : null}
    </details>
  );
}

function AreaChoices({
  projectIds,
  areas,
  onChange,
}: Pick<Draft, 'projectIds' | 'areas'> & { readonly onChange: (part: Partial<Draft>) => void }) {
  const messages = useMessages(editMessages);
  const { data, isError } = useChoices(projectIds, true);
  const known = data?.areas ?? [];
  const gone = areas.filter((area) => area !== null).filter((area) => !known.includes(area));
  if (projectIds.length === 0) return <p className="small">{messages.chooseProjectFirst}</p>;
  if (!data && !isError) return <p role="status">{messages.loadingAreas}</p>;
  return (
    <>
      {isError ? <p className="small">{messages.choicesFailed}</p> : null}
      {data?.areas === null ? <p className="small">{messages.areasNotMapped}</p> : null}
      {known.length + gone.length > 0 ? (
        <CheckList
          title={messages.area}
          choices={[
            ...known.map((value) => ({ value, text: value })),
            ...gone.map((value) => ({ value, text: isError ? value : messages.goneArea(value) })),
            { value: '', text: messages.noArea },
          ]}
          chosen={areas.map((area) => area ?? '')}
          onChange={(values) =>
            onChange({ areas: values.map((value): DimensionValue => (value === '' ? null : value)) })
          }
        />
      ) : null}
    </>
  );
}
