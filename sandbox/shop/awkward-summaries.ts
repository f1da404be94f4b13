/** Texts that break what does not expect them. */
export const AWKWARD_SUMMARIES: readonly string[] = [
  '<b>Checkout</b>: <script>alert("total")</script> typed as a name is shown as it is',
  '=SUM(A1:A9) as a voucher code stops the export',
  '@everyone in a product review notifies nobody',
  '+49 in front of a phone number is refused',
  '-1 items can be put into the basket',
  '🛒 Basket: the 👍🏽 in a gift note becomes ????',
  '\u200fעגלה: a right-to-left product name turns the price round',
  'Catalogue: "quotes", commas; semicolons and a tab\tin one name split the row',
  "Search: 100 % cotton & <wool> or 'linen' finds nothing; \\ and %20 do",
  `Accounts: ${'a very long company name '.repeat(8)}runs out of the invoice`,
  'Zero\u200bwidth\u200bspaces in a coupon are invisible, and refused',
];
