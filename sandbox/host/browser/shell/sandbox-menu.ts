import type { DeliveryChange, DeliveryState } from '../../wire';
import { busily, el } from './dom';
import { showError, showFlag } from './flags';
import { isLocale, locale, LOCALES, setLocale } from './locale';
import { host } from './requests';
import type { Shell } from './shell';

const DAY_MS = 86_400_000;

/** The control of what only a sandbox has: its date, and how fast events reach the app. */
export function sandboxMenu({ bootstrap, redraw }: Shell): HTMLElement {
  const date = el('span', { 'data-testid': 'sandbox-date' });
  const instant = el('input', { type: 'datetime-local', id: 'sandbox-instant' });
  const paces = (['lifelike', 'hurried'] as const).map((pace) =>
    el('input', {
      type: 'radio',
      name: 'pace',
      id: `pace-${pace}`,
      value: pace,
      onchange: () => void ask({ kind: 'pace', pace }, PACE_TOLD[pace]).catch(showError),
    }),
  );
  const show = ({ now, pace }: DeliveryState): void => {
    const text = new Date(now).toISOString();
    date.textContent = text.slice(0, 10);
    instant.value = text.slice(0, 16);
    for (const input of paces) input.checked = input.value === pace;
  };
  const ask = async (change: DeliveryChange, told: string): Promise<void> => {
    show(await host.delivery(change));
    showFlag({ id: 'sandbox', type: 'success', title: told, isAutoDismiss: true });
    redraw();
  };
  const button = (label: string, change: () => DeliveryChange, told: string): HTMLElement =>
    el('button', { onclick: busily(() => ask(change(), told), showError) }, label);
  show(bootstrap.delivery);
  const [lifelike, hurried] = paces;
  return el(
    'details',
    { class: 'menu' },
    el('summary', {}, el('span', { class: 'wide' }, 'Sandbox: '), date),
    el(
      'div',
      { class: 'menu-content' },
      el(
        'fieldset',
        {},
        el('legend', {}, 'Date (UTC)'),
        el(
          'div',
          { class: 'row' },
          el('label', { for: 'sandbox-instant', class: 'hidden' }, 'Date and time'),
          instant,
          button(
            'Set',
            () => ({ kind: 'set', instant: Date.parse(`${instant.value}Z`) }),
            'The date was set',
          ),
        ),
        el(
          'div',
          { class: 'row' },
          button('One day on', () => ({ kind: 'advance', milliseconds: DAY_MS }), 'One day later'),
          button('One week on', () => ({ kind: 'advance', milliseconds: 7 * DAY_MS }), 'One week later'),
        ),
      ),
      el(
        'fieldset',
        {},
        el('legend', {}, 'Events reach the app'),
        el('label', {}, lifelike, ' As in life: after seconds to three minutes'),
        el('label', {}, hurried, ' Hurried: at once'),
        button('Deliver now', () => ({ kind: 'deliver' }), 'All events were delivered'),
      ),
      languageChoice(redraw),
    ),
  );
}

/** The language that Jira tells surfaces. */
function languageChoice(redraw: () => void): HTMLElement {
  const choice = el(
    'select',
    {
      id: 'sandbox-locale',
      onchange: () => {
        if (!isLocale(choice.value)) return;
        setLocale(choice.value);
        redraw();
      },
    },
    ...Object.entries(LOCALES).map(([value, name]) => el('option', { value }, name)),
  );
  choice.value = locale();
  return el(
    'fieldset',
    {},
    el('legend', {}, 'Language'),
    el('label', { for: 'sandbox-locale', class: 'hidden' }, 'Language of the user'),
    choice,
  );
}

const PACE_TOLD = {
  lifelike: 'Events now come as late as in life',
  hurried: 'Events now come at once',
} as const;
