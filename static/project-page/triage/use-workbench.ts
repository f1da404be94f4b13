import { useEffect, useMemo, useRef, useState } from 'react';
import type { TagField } from '../../../src/contract/issue';
import type { TriageAnswer, TriageRow } from '../../../src/contract/triage';
import type { JiraOption } from '../../shared/jira/issue-rows';
import { useMessages } from '../../shared/words/words';
import type { Desk } from './desk/desk';
import type { Change } from './desk/job';
import { useChanges } from './desk/observable';
import type { Command } from './keys';
import { triageMessages } from './messages';
import { acceptanceOf, changeOf, type Defect, defectOf, hasLeft } from './queue-model';
import { currentIn, movedTo, NOTHING, type Selection, toggled, within } from './selection';

/** Which choices are open, and for what. */
export interface OpenChoices {
  readonly field: TagField;
  readonly of: 'current' | 'chosen';
}

/** All that the parts of the page do with the queue. */
export interface Workbench {
  readonly answer: TriageAnswer;
  readonly desk: Desk;
  readonly canEdit: boolean;
  /** Issue ids in the order of the queue, without what has left it and what the filter leaves out. */
  readonly order: readonly number[];
  readonly current: number | null;
  readonly chosen: ReadonlySet<number>;
  readonly open: OpenChoices | null;
  /** What happened last, for who cannot see it. */
  readonly said: string;
  readonly defect: (issueId: number) => Defect | null;
  readonly chosenLacking: (field: TagField) => number;
  readonly acceptable: number;
  readonly run: (command: Command) => void;
  readonly openChoices: (field: TagField, of: OpenChoices['of'], issueId?: number) => void;
  readonly closeChoices: () => void;
  readonly choose: (option: JiraOption | null) => void;
  readonly accept: (issueId: number) => void;
  readonly acceptChosen: () => void;
  readonly toggle: (issueId: number, extend: boolean) => void;
  readonly goTo: (issueId: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
}

export function useWorkbench(
  answer: TriageAnswer,
  rows: readonly TriageRow[],
  desk: Desk,
  {
    canEdit,
    fits,
    onFilter,
    onHelp,
  }: {
    readonly canEdit: boolean;
    readonly fits: (row: TriageRow) => boolean;
    readonly onFilter: () => void;
    readonly onHelp: () => void;
  },
): Workbench {
  const messages = useMessages(triageMessages);
  const version = useChanges(desk.rows, desk.writer);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [open, setOpen] = useState<OpenChoices | null>(null);
  const [said, say] = useState('');
  const lastPlace = useRef(0);
  const byId = useMemo(() => new Map(rows.map((row) => [row.issueId, row])), [rows]);
  const { fields } = answer;
  const order = useMemo(
    () => rows.filter((row) => fits(row) && !hasLeft(row, desk, fields)).map(({ issueId }) => issueId),
    // The version tells when what the desk knows has changed.
    [rows, fits, desk, fields, version],
  );
  const current = currentIn(order, selection, lastPlace.current);
  const place = current === null ? -1 : order.indexOf(current);
  useEffect(() => {
    if (place >= 0) lastPlace.current = place;
  }, [place]);
  const chosen = useMemo(() => within(order, selection.chosen), [order, selection.chosen]);

  const defect = (issueId: number): Defect | null => {
    const row = byId.get(issueId);
    return row ? defectOf(row, desk, fields) : null;
  };
  const keyOf = (issueId: number): string => {
    const row = desk.rows.get(issueId);
    return row === undefined || row === 'hidden' ? String(order.indexOf(issueId) + 1) : row.key;
  };
  const chosenDefects = (): readonly Defect[] => [...chosen].flatMap((id) => defect(id) ?? []);
  const moveTo = (to: number, extend: boolean): void =>
    setSelection(movedTo({ ...selection, current, chosen }, order, to, extend));
  /** From a row that is done to the next; it leaves the list only once it is written. */
  const moveOn = (from: number): void => {
    const at = order.indexOf(from);
    moveTo(at + 1 < order.length ? at + 1 : at - 1, false);
  };
  const askNext = (issueId: number, to: Change['to']): void => {
    const row = byId.get(issueId);
    const [lacking] = row ? defectOf(row, desk, fields, to).lacks : [];
    setOpen(lacking ? { field: lacking, of: 'current' } : null);
    if (!lacking) moveOn(issueId);
  };
  const lacking = (field: TagField): readonly Defect[] =>
    chosenDefects().filter(({ lacks }) => lacks.includes(field));

  const openChoices: Workbench['openChoices'] = (field, of, issueId = current ?? -1) => {
    if (!canEdit || fields[field] === null) return;
    if (of === 'chosen' && lacking(field).length === 0) return say(messages.nothingLacking(field));
    if (of === 'current') {
      if (!byId.has(issueId) || desk.rows.get(issueId) === 'hidden') return;
      setSelection({ ...selection, current: issueId });
    }
    setOpen({ field, of });
  };
  const choose = (option: JiraOption | null): void => {
    if (!open) return;
    const { field } = open;
    if (open.of === 'chosen') {
      const changes = lacking(field).flatMap((each) => changeOf(each, field, option) ?? []);
      if (changes.length > 0) desk.writer.start('set', changes);
      return setOpen(null);
    }
    const found = current === null ? null : defect(current);
    if (!found) return setOpen(null);
    const { issueId } = found.row;
    const change = changeOf(found, field, option);
    if (change) desk.writer.start('set', [change]);
    say(messages.chosen(field, option?.name ?? null, keyOf(issueId), order.length));
    if (option === null) setOpen(null);
    else askNext(issueId, { [field]: option });
  };
  const accept = (issueId: number): void => {
    const found = defect(issueId);
    if (!canEdit || !found) return;
    const change = acceptanceOf(found, fields);
    if (change) {
      desk.writer.start('accept', [change]);
      say(messages.accepted(keyOf(issueId)));
      setSelection({ ...selection, current: issueId });
      return askNext(issueId, change.to);
    }
    say(messages.noSuggestion(keyOf(issueId)));
    const [first] = found.lacks;
    if (first) openChoices(first, 'current', issueId);
  };
  const acceptances = (): readonly Change[] =>
    chosenDefects().flatMap((each) => acceptanceOf(each, fields) ?? []);
  const acceptChosen = (): void => {
    const changes = acceptances();
    if (!canEdit || changes.length === 0) return say(messages.noSuggestions);
    desk.writer.start('accept', changes);
  };
  const undo = (): void => {
    if (!desk.writer.undo()) say(messages.nothingToUndo);
  };
  const clear = (): void => setSelection({ ...selection, anchor: null, chosen: new Set() });
  const selectAll = (): void => setSelection({ ...selection, anchor: null, chosen: new Set(order) });
  const toggle = (issueId: number, extend: boolean): void =>
    setSelection(
      extend
        ? movedTo({ ...selection, current }, order, order.indexOf(issueId), true)
        : toggled({ ...selection, chosen }, issueId),
    );

  const run = (command: Command): void => {
    switch (command.do) {
      case 'move':
        return moveTo(place + command.by, command.extend);
      case 'end':
        return moveTo(command.at === 'first' ? 0 : order.length - 1, command.extend);
      case 'open':
        return openChoices(command.field, chosen.size > 0 ? 'chosen' : 'current');
      case 'accept':
        if (chosen.size > 0) return acceptChosen();
        return current === null ? undefined : accept(current);
      case 'select':
        return current === null ? undefined : toggle(current, false);
      case 'select all':
        return selectAll();
      case 'undo':
        return undo();
      case 'clear':
        return clear();
      case 'filter':
        return onFilter();
      case 'help':
        return onHelp();
    }
  };

  return {
    answer,
    desk,
    canEdit,
    order,
    current,
    chosen,
    open,
    said,
    defect,
    chosenLacking: (field) => lacking(field).length,
    acceptable: canEdit && chosen.size > 0 ? acceptances().length : 0,
    run,
    openChoices,
    closeChoices: () => setOpen(null),
    choose,
    accept,
    acceptChosen,
    toggle,
    goTo: (issueId) => setSelection({ ...selection, current: issueId }),
    selectAll,
    clear,
    undo,
  };
}
