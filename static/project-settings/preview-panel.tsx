import type { ScopeRow } from '../../src/domain/classify/scope';
import type { PreviewedNumbers, SettingsPreview } from '../../src/contract/settings-preview';
import { type Column, DataTable } from '../shared/components/data-table';
import { useMessages } from '../shared/words/words';
import { previewMessages } from './preview-messages';

type Numbers = Extract<SettingsPreview, { kind: 'numbers' }>;

/** What would change, in full: folded away under the sentence. */
export function PreviewDetails({ preview }: { readonly preview: SettingsPreview }) {
  const messages = useMessages(previewMessages);
  if (preview.kind === 'reading') return <p className="small">{messages.reading(preview.before)}</p>;
  return (
    <details className="disclosure">
      <summary>{messages.details}</summary>
      <NumbersTable preview={preview} />
      {preview.releases.length > 0 ? <ReleasesTable preview={preview} /> : null}
    </details>
  );
}

interface Line {
  readonly label: string;
  readonly of: (numbers: PreviewedNumbers) => string;
}

function NumbersTable({ preview }: { readonly preview: Numbers }) {
  const messages = useMessages(previewMessages);
  const { columns, numbers, rows, count, counts } = messages;
  const lines: readonly Line[] = [
    { label: numbers.read, of: ({ read }) => count(read) },
    { label: numbers.headline, of: ({ headline, minimumN }) => counts(headline.counts, minimumN) },
    ...(['escaped', 'contained', 'unclassified'] as const).map((outcome) => ({
      label: numbers[outcome],
      of: ({ outcomes }: PreviewedNumbers) => count(outcomes[outcome]),
    })),
    ...(Object.keys(rows) as ScopeRow[]).map((row) => ({
      label: rows[row],
      of: ({ reconciliation }: PreviewedNumbers) => count(reconciliation[row]),
    })),
  ];
  const side = (key: 'before' | 'after', header: string): Column<Line> => ({
    key,
    header,
    numeric: true,
    cell: ({ of }) => {
      const text = of(preview[key]);
      return text === of(preview.before) ? text : <strong>{text}</strong>;
    },
  });
  return (
    <DataTable
      caption={messages.details}
      captionHidden
      rows={lines}
      keyOf={({ label }) => label}
      columns={[
        { key: 'what', header: columns.what, cell: ({ label }) => label },
        side('before', columns.now),
        side('after', columns.then),
      ]}
    />
  );
}

function ReleasesTable({ preview }: { readonly preview: Numbers }) {
  const { columns, counts, releases } = useMessages(previewMessages);
  return (
    <DataTable
      caption={releases(preview.releases.length, preview.releasesChanged)}
      rows={preview.releases}
      keyOf={({ id }) => id}
      columns={[
        { key: 'release', header: columns.release, cell: ({ name }) => name },
        {
          key: 'before',
          header: columns.now,
          numeric: true,
          cell: ({ before }) => counts(before, preview.before.minimumN),
        },
        {
          key: 'after',
          header: columns.then,
          numeric: true,
          cell: ({ after }) => counts(after, preview.after.minimumN),
        },
      ]}
    />
  );
}
