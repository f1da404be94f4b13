import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { TAG_FIELDS } from '../../../src/contract/issue';
import { useMessages } from '../../shared/words/words';
import { Choices } from './choices';
import { commandOf } from './keys';
import { triageMessages } from './messages';
import { QueueRow } from './queue-row';
import { useOptions } from './use-triage';
import type { Workbench } from './use-workbench';

/** A first guess of a row's height in pixels; each is measured. */
const ROW_HEIGHT = 96;
const OVERSCAN = 3;
/** Rows after those in sight that are read along, so that they are there when one comes to them. */
const AHEAD = 25;

const rowId = (issueId: number): string => `triage-row-${issueId}`;

/** The queue as a grid of which only what is in sight is drawn. It has the focus; the current row is told by it. */
export function QueueGrid({
  bench,
  gridRef,
}: {
  readonly bench: Workbench;
  readonly gridRef: RefObject<HTMLDivElement>;
}) {
  const messages = useMessages(triageMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const { order, current, chosen, canEdit, answer, desk } = bench;
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => order[index] ?? index,
  });
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = scroller.current ? scroller.current.offsetWidth - scroller.current.clientWidth : 0;
    // The columns of the head stand over those of the rows, which a scroll bar makes narrower.
    if (head.current) head.current.style.paddingRight = `${bar}px`;
  }, []);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => {
    desk.rows.show(order.slice(first, last + 1 + AHEAD));
  }, [desk, order, first, last]);
  const row = current === null ? undefined : desk.rows.get(current);
  // Asked before somebody opens the choices, so that they are there at once.
  useOptions(canEdit && row !== 'hidden' ? row : undefined);
  const place = current === null ? -1 : order.indexOf(current);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
    // Only a move of the current row scrolls.
  }, [place, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || (isPressed(event.target) && [' ', 'Enter'].includes(event.key))) return;
    const command = commandOf(event);
    if (!command || (!canEdit && EDITS.includes(command.do))) return;
    event.preventDefault();
    bench.run(command);
  };
  const onClick = (event: MouseEvent, issueId: number): void => {
    if (isTyping(event.target) || isPressed(event.target)) return;
    if (canEdit && event.shiftKey) bench.toggle(issueId, true);
    else bench.goTo(issueId);
  };
  return (
    <div className="queue-frame">
      <div
        role="grid"
        ref={gridRef}
        className={canEdit ? 'queue' : 'queue queue-read'}
        tabIndex={0}
        aria-label={messages.grid}
        aria-rowcount={order.length + 1}
        aria-multiselectable={canEdit}
        aria-activedescendant={current === null ? undefined : rowId(current)}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="queue-head" ref={head}>
          <div role="row" aria-rowindex={1} className="queue-row">
            {canEdit ? (
              <span role="columnheader">
                <span className="unseen">{messages.columns.select}</span>
              </span>
            ) : null}
            <span role="columnheader">{messages.columns.issue}</span>
            {TAG_FIELDS.filter((field) => answer.fields[field] !== null).map((field) => (
              <span key={field} role="columnheader">
                {messages.fields[field]}
              </span>
            ))}
            {canEdit ? (
              <span role="columnheader">
                <span className="unseen">{messages.columns.accept}</span>
              </span>
            ) : null}
          </div>
        </div>
        <div role="rowgroup" className="queue-scroller" ref={scroller}>
          <div role="presentation" className="queue-space" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, key, start }) => {
              const issueId = order[index];
              if (issueId === undefined) return null;
              return (
                <div
                  key={key}
                  role="row"
                  id={rowId(issueId)}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={issueId === current ? 'queue-row queue-current' : 'queue-row'}
                  aria-rowindex={index + 2}
                  aria-selected={canEdit ? chosen.has(issueId) : undefined}
                  style={{ transform: `translateY(${start}px)` }}
                  onClick={(event) => onClick(event, issueId)}
                >
                  <QueueRow issueId={issueId} place={index + 1} bench={bench} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {bench.open ? (
        <Choices
          bench={bench}
          open={bench.open}
          anchor={current === null ? null : document.getElementById(rowId(current))}
          onClose={() => gridRef.current?.focus()}
        />
      ) : null}
    </div>
  );
}

const EDITS: readonly string[] = ['open', 'accept', 'select', 'select all', 'undo'];

/** Where letters are letters. */
function isTyping(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null
  );
}

/** What Enter, Space and a click are for already. */
function isPressed(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, label, input') !== null;
}
