import type { CausesView } from '../../../src/domain/present/causes-view';
import { useMessages } from '../../shared/words/words';
import { causesMessages } from './causes-messages';
import { CrossSection } from './cross-section';
import { escapes, ofType } from './sets';

/** Which layer missed which type; without types, which layer missed how many. */
export function MissedSection({ view }: { readonly view: CausesView }) {
  const { missed: words } = useMessages(causesMessages);
  const { columns, rows } = view.missed;
  return (
    <CrossSection
      title={words.title}
      summary={words.summary(view)}
      note={rows.length > 1 ? words.note : words.noteWithoutTypes}
      label={words.label}
      corner={words.corner}
      columns={[...columns.map((layer) => layer ?? words.noOrigin), words.total]}
      lines={rows.map(({ row, cells, total }) => ({
        key: row.kind === 'type' ? `type ${row.type}` : row.kind,
        name: words.row(row),
        isTotal: row.kind === 'all' && rows.length > 1,
        cells: [
          ...cells.map((count, column) => ({
            count,
            set: escapes(...ofType(row), { by: 'layer', is: columns[column] ?? null }),
          })),
          { count: total, set: escapes(...ofType(row)) },
        ],
      }))}
    />
  );
}
