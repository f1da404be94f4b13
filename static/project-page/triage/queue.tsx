import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { TriageAnswer, TriageRow } from '../../../src/contract/triage';
import { Notice } from '../../shared/components/notice';
import { Panel } from '../../shared/components/panel';
import type { EditRights } from '../../shared/jira/editing';
import { problemOf } from '../../shared/jira/jira-failure';
import { useMessages } from '../../shared/words/words';
import type { Desk } from './desk/desk';
import { fitsFilter, NO_FILTER } from './filter';
import { FilterBar } from './filter-bar';
import { HelpDialog } from './help-dialog';
import { JobList } from './job-list';
import { triageMessages } from './messages';
import { QueueGrid } from './queue-grid';
import { SelectionBar } from './selection-bar';
import { useLater } from './use-later';
import { queueKey, useFound } from './use-triage';
import { useWorkbench } from './use-workbench';

/** Filter, list, and what is done with it. */
export function Queue({
  answer,
  rows,
  desk,
  rights,
}: {
  readonly answer: TriageAnswer;
  readonly rows: readonly TriageRow[];
  readonly desk: Desk;
  readonly rights: EditRights | undefined;
}) {
  const messages = useMessages(triageMessages);
  const client = useQueryClient();
  const [filter, setFilter] = useState(NO_FILTER);
  const [showsHelp, setShowsHelp] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const text = useLater(filter.text.trim());
  const found = useFound(answer.project.id, text);
  const ids = text === '' ? undefined : (found.data ?? NONE);
  const fits = useMemo(() => fitsFilter({ show: filter.show, text }, ids), [filter.show, text, ids]);
  const bench = useWorkbench(answer, rows, desk, {
    canEdit: rights?.canEdit ?? false,
    fits,
    onFilter: () => input.current?.focus(),
    onHelp: () => setShowsHelp(true),
  });
  const { order, said, canEdit } = bench;
  const isFiltered = filter.show !== 'all' || text !== '';
  return (
    <div className="section">
      <FilterBar
        filter={filter}
        onChange={setFilter}
        inputRef={input}
        status={found.isFetching ? messages.searching : messages.shown(order.length, rows.length)}
        onHelp={() => setShowsHelp(true)}
        onLeave={() => grid.current?.focus()}
      />
      {canEdit ? <SelectionBar bench={bench} /> : null}
      <div className="dialog-place">
        {showsHelp ? <HelpDialog onClose={() => setShowsHelp(false)} /> : null}
      </div>
      <Troubles desk={desk} searchError={found.error} />
      <JobList bench={bench} />
      {order.length > 0 ? (
        <>
          <p className="small">{messages.help.hint}</p>
          <QueueGrid bench={bench} gridRef={grid} />
          {rights?.canEdit && !rights.canBulk ? <p className="small">{messages.noBulk}</p> : null}
        </>
      ) : (
        <Panel title={messages.empty.title}>
          <p>{isFiltered ? messages.empty.filtered : messages.empty.allDone}</p>
          {isFiltered ? null : (
            <Button
              onClick={() =>
                void client.invalidateQueries({ queryKey: queueKey(answer.project.id, answer.tab) })
              }
            >
              {messages.empty.loadAgain}
            </Button>
          )}
          {isFiltered ? (
            <Button onClick={() => setFilter(NO_FILTER)}>{messages.empty.clearFilter}</Button>
          ) : null}
        </Panel>
      )}
      <p role="status" className="unseen">
        {said}
      </p>
    </div>
  );
}

const NONE: ReadonlySet<number> = new Set();

/** What stands in the way of reading from Jira, and of tagging what was read. */
function Troubles({ desk, searchError }: { readonly desk: Desk; readonly searchError: unknown }) {
  const messages = useMessages(triageMessages);
  const { problem, waitsUntil, fieldsOfNone } = desk.rows;
  return (
    <div className="notices">
      {waitsUntil === null ? null : (
        <Notice kind="information">
          <p role="status">{messages.rowsWait(waitsUntil)}</p>
        </Notice>
      )}
      {problem === null ? null : (
        <Notice kind="warning">
          <p role="alert">{messages.rowsFailed(problem)}</p>
          <Button spacing="compact" onClick={() => desk.rows.retry()}>
            {messages.write.tryAgain}
          </Button>
        </Notice>
      )}
      {fieldsOfNone.length > 0 ? (
        <Notice kind="information">
          <p>{messages.ofNone(fieldsOfNone)}</p>
        </Notice>
      ) : null}
      {searchError ? (
        <Notice kind="warning">
          <p role="alert">{messages.searchFailed(problemOf(searchError))}</p>
        </Notice>
      ) : null}
    </div>
  );
}
