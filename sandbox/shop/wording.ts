import type { Dice } from './dice';

/** The parts of the shop and what can be wrong with them. */
const SYMPTOMS: Readonly<Record<string, readonly string[]>> = {
  Checkout: [
    'total is wrong',
    'delivery address is lost',
    'order is placed twice',
    'voucher is refused',
    'summary shows the old price',
    'next button does nothing',
  ],
  Search: [
    'no results are found',
    'results are in the wrong order',
    'filter is ignored',
    'suggestions do not close',
    'page two repeats page one',
    'umlauts are not matched',
  ],
  Catalogue: [
    'product picture is missing',
    'stock level is negative',
    'price is shown without tax',
    'variant cannot be chosen',
    'category is empty',
    'description is cut off',
  ],
  Accounts: [
    'password reset mail is not sent',
    'user is logged out',
    'order history is incomplete',
    'profile cannot be saved',
    'newsletter choice is forgotten',
    'second address overwrites the first',
  ],
  Payments: [
    'card is charged twice',
    'refund stays pending',
    'payment is declined',
    'receipt shows the wrong currency',
    'redirect from the bank fails',
    'amount is rounded down',
  ],
  'Mobile app': [
    'screen stays blank',
    'app closes',
    'keyboard hides the field',
    'push message opens the wrong page',
    'list jumps to the top',
    'barcode scan never ends',
  ],
};

const CIRCUMSTANCES = [
  'after removing a voucher',
  'with an empty basket',
  'for guests',
  'when the session has expired',
  'in a second browser tab',
  'after switching the language',
  'with more than 50 items',
  'on a slow connection',
  'for orders to another country',
  'after going back',
  'when two discounts apply',
  'right after registration',
  'with the dark theme',
  'for products that are sold out',
  'on the first of the month',
  'if the name holds an apostrophe',
  'when the time zone changes',
  'after a price change',
  'with an expired card',
  'when opened from a mail',
  'after a failed attempt',
  'for gift cards',
  'during a sale',
  'when the page is zoomed',
  'with images switched off',
  'for business customers',
  'after midnight',
  'when the stock is updated meanwhile',
];

const VERBS = ['Add', 'Show', 'Simplify', 'Measure', 'Document', 'Speed up', 'Prepare', 'Remove'];
const MATTERS = [
  'the gift option',
  'the wish list',
  'the returns form',
  'the size guide',
  'the loyalty points',
  'the stock alert',
  'the delivery slots',
  'the cookie notice',
  'the price history',
  'the product comparison',
];
const AUDIENCES = [
  'for returning customers',
  'for guests',
  'for the support team',
  'on tablets',
  'in the second market',
  'for large orders',
];

const ATTEMPTS = 1000;

export const COMPONENTS = Object.keys(SYMPTOMS);
export const PAYMENTS = 'Payments';

/** Summaries made from parts; none is used twice. */
export class Wording {
  private readonly used = new Set<string>();

  constructor(private readonly dice: Dice) {}

  /** What is wrong with a component. */
  fault(component: string): string {
    const symptoms = SYMPTOMS[component] ?? [];
    return this.fresh(() => `${component}: ${this.dice.pick(symptoms)} ${this.dice.pick(CIRCUMSTANCES)}`);
  }

  /** A piece of work that is no defect. */
  work(): string {
    const { dice } = this;
    return this.fresh(() => `${dice.pick(VERBS)} ${dice.pick(MATTERS)} ${dice.pick(AUDIENCES)}`);
  }

  private fresh(make: () => string): string {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const text = make();
      if (this.used.has(text)) continue;
      this.used.add(text);
      return text;
    }
    throw new RangeError(`no new summary was found after ${this.used.size}: add parts to make them from`);
  }
}
