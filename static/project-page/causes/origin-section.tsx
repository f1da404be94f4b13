import type { CausesView } from '../../../src/domain/present/causes-view';
import { useMessages } from '../../shared/words/words';
import { causesMessages } from './causes-messages';
import { CrossSection } from './cross-section';
import { escapes } from './sets';

/** Mechanism against origin. */
export function MechanismByOriginSection({ view }: { readonly view: CausesView }) {
  const { byOrigin: words } = useMessages(causesMessages);
  const { columns, rows } = view.byOrigin;
  const lines = rows.map(({ row: mechanism, cells, total }) => ({
    key: mechanism === null ? 'unknown' : `known ${mechanism}`,
    name: mechanism ?? words.noMechanism,
    isTotal: false,
    cells: [
      ...cells.map((count, column) => ({
        count,
        set: escapes({ by: 'mechanism', is: mechanism }, { by: 'origin', is: columns[column] ?? null }),
      })),
      { count: total, set: escapes({ by: 'mechanism', is: mechanism }) },
    ],
  }));
  const totals = {
    key: 'total',
    name: words.total,
    isTotal: true,
    cells: [
      ...view.originTotals.map((count, column) => ({
        count,
        set: escapes({ by: 'origin', is: columns[column] ?? null }),
      })),
      { count: view.escaped, set: escapes() },
    ],
  };
  return (
    <CrossSection
      title={words.title}
      summary={words.summary(view)}
      label={words.label}
      corner={words.corner}
      columns={[...columns.map((origin) => origin ?? words.noOrigin), words.total]}
      lines={[...lines, totals]}
    />
  );
}
