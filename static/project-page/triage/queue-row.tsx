import { TAG_FIELDS } from '../../../src/contract/issue';
import { Badge } from '../../shared/components/badge';
import type { IssueRow } from '../../shared/jira/issue-rows';
import { isolated } from '../../shared/words/isolation';
import { useMessages } from '../../shared/words/words';
import { FieldCell } from './field-cell';
import { IssueLink } from './issue-link';
import { triageMessages } from './messages';
import { acceptanceOf, type Defect } from './queue-model';
import type { Workbench } from './use-workbench';

/** The cells of one row of the queue: what Jira says of the issue, and its three fields. */
export function QueueRow({
  issueId,
  place,
  bench,
}: {
  readonly issueId: number;
  /** From 1. */
  readonly place: number;
  readonly bench: Workbench;
}) {
  const messages = useMessages(triageMessages);
  const defect = bench.defect(issueId);
  const row = bench.desk.rows.get(issueId);
  // Only what stands in the current row is a stop of the Tab key: the arrow keys walk the rows.
  const tabIndex = bench.current === issueId ? 0 : -1;
  if (row === undefined || row === 'hidden' || !defect)
    return (
      <div role="gridcell" className="queue-absent quiet">
        {row === 'hidden'
          ? messages.hiddenRow(place)
          : bench.desk.rows.problem === null
            ? messages.loadingRow
            : messages.unreadRow}
      </div>
    );
  return (
    <>
      {bench.canEdit ? (
        <div role="gridcell" className="queue-select">
          <label className="queue-check">
            <input
              type="checkbox"
              tabIndex={tabIndex}
              checked={bench.chosen.has(issueId)}
              aria-label={messages.select(row.key)}
              onChange={() => bench.toggle(issueId, false)}
            />
          </label>
        </div>
      ) : null}
      <IssueCell row={row} defect={defect} tabIndex={tabIndex} />
      {TAG_FIELDS.filter((field) => bench.answer.fields[field] !== null).map((field) => (
        <FieldCell key={field} field={field} defect={defect} bench={bench} tabIndex={tabIndex} />
      ))}
      {bench.canEdit ? (
        <div role="gridcell" className="queue-accept">
          {acceptanceOf(defect, bench.answer.fields) ? (
            <button
              type="button"
              className="accept-button"
              tabIndex={tabIndex}
              aria-label={messages.acceptFor(row.key)}
              onClick={() => bench.accept(issueId)}
            >
              {messages.accept}
            </button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function IssueCell({
  row,
  defect,
  tabIndex,
}: {
  readonly row: IssueRow;
  readonly defect: Defect;
  readonly tabIndex: number;
}) {
  const messages = useMessages(triageMessages);
  const { outcome } = defect;
  const facts = [
    isolated(row.type.name),
    (row.priority && isolated(row.priority)) ?? messages.severity(defect.row.severity),
    isolated(row.status.name),
    messages.created(row.created),
  ];
  return (
    <div role="gridcell" className="queue-issue">
      <span className="queue-summary">
        <IssueLink issueKey={row.key} tabIndex={tabIndex} /> <bdi>{row.summary}</bdi>
      </span>
      <span className="queue-facts">
        <Badge text={messages.outcome(outcome)} look={outcome === 'unclassified' ? 'outlined' : outcome} />
        <span className="small">{facts.join(' · ')}</span>
      </span>
    </div>
  );
}
