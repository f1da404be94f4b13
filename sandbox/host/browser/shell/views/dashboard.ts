import type { Dashboard, DashboardChange, Gadget } from '../../../wire';
import { el } from '../dom';
import { appEvents } from '../event-bus';
import { showError } from '../flags';
import { host } from '../requests';
import type { Shell } from '../shell';
import { GadgetCard } from './gadget';
import { failed } from './state';
import type { View } from './view';
import { WidgetCard } from './widget';

const WIDGET = 'dashboards:widget';

/** A dashboard with the app's gadgets and widgets in one to three columns. */
export async function dashboardView(shell: Shell, id: string): Promise<View> {
  const found = await host.dashboard(id).catch((error: unknown) => failed('dashboard', error));
  if ('main' in found) return found;
  const cards = new Map<string, GadgetCard>();
  const change = async (asked: DashboardChange): Promise<void> => draw(await host.changeDashboard(id, asked));
  const ask = (asked: DashboardChange): void => void change(asked).catch(showError);
  const board = el('div', { class: 'dashboard' });
  const choice = columnsChoice(found, ask);
  const cardOf = (gadget: Gadget, columns: number): GadgetCard => {
    const card = cards.get(gadget.id) ?? newCard(shell, id, gadget, change);
    cards.set(gadget.id, card);
    card.update(gadget, columns);
    return card;
  };
  const draw = ({ columns, gadgets }: Dashboard): void => {
    for (const [gadgetId, card] of cards) {
      if (gadgets.some((gadget) => gadget.id === gadgetId)) continue;
      card.dispose();
      cards.delete(gadgetId);
    }
    board.dataset.columns = String(columns);
    choice.value = String(columns);
    arrange(board, columns, gadgets, cardOf);
  };
  draw(found);
  return {
    title: found.name,
    main: el(
      'div',
      {},
      el(
        'div',
        { class: 'heading-row' },
        el('h1', {}, found.name),
        el('label', { class: 'row' }, 'Columns ', choice),
        el('button', { onclick: () => refreshAll(cards.values()) }, 'Refresh all'),
        ...addButtons(shell, ask),
      ),
      board,
    ),
    dispose: () => {
      for (const card of cards.values()) card.dispose();
    },
  };
}

function newCard(
  shell: Shell,
  dashboardId: string,
  gadget: Gadget,
  change: (change: DashboardChange) => Promise<void>,
): GadgetCard {
  const module = shell.bootstrap.modules.find(({ key }) => key === gadget.moduleKey);
  const Card = module?.type === WIDGET ? WidgetCard : GadgetCard;
  return new Card(shell, dashboardId, gadget, change);
}

/** Puts the cards into their columns; what stays in its column is not moved, since a moved iframe loads again. */
function arrange(
  board: HTMLElement,
  columns: number,
  gadgets: readonly Gadget[],
  cardOf: (gadget: Gadget, columns: number) => GadgetCard,
): void {
  while (board.children.length < columns) board.append(el('div', { class: 'dashboard-column' }));
  for (const gadget of gadgets) {
    const { element } = cardOf(gadget, columns);
    const column = board.children[gadget.column];
    if (element.parentElement !== column) column?.append(element);
  }
  while (board.children.length > columns) board.lastElementChild?.remove();
  board.classList.toggle('is-empty', gadgets.length === 0);
}

function columnsChoice({ columns }: Dashboard, ask: (change: DashboardChange) => void): HTMLSelectElement {
  const select: HTMLSelectElement = el(
    'select',
    {
      onchange: () => ask({ kind: 'columns', columns: Number(select.value) as 1 | 2 | 3 }),
    },
    ...['1', '2', '3'].map((count) =>
      el('option', { value: count, selected: count === String(columns) }, count),
    ),
  );
  return select;
}

function addButtons({ bootstrap }: Shell, ask: (change: DashboardChange) => void): HTMLElement[] {
  return bootstrap.modules
    .filter(({ type }) => type === 'jira:dashboardGadget' || type === WIDGET)
    .map(({ key, title, description }) =>
      el(
        'button',
        {
          class: 'primary',
          title: description,
          onclick: () => ask({ kind: 'add', moduleKey: key, column: 0 }),
        },
        `Add ${title}`,
      ),
    );
}

function refreshAll(cards: Iterable<GadgetCard>): void {
  for (const card of cards) card.refreshByJira();
  appEvents.emit('JIRA_DASHBOARD_GADGET_REFRESH', { origin: 'dashboard' });
}
