/** The look of a review as a page of its own: for a screen, and for paper in black and white. */
export const STYLE = `
body { margin: 0; background: #fff; color: #1c1d20; font: 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 900px; margin: 0 auto; padding: 24px 16px; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 28px; }
section { break-inside: avoid; }
h2 { margin: 24px 0 8px; font-size: 16px; line-height: 20px; break-after: avoid; }
p { margin: 0 0 8px; }
.lead { font-size: 16px; line-height: 24px; }
.facts, dd { color: #44464d; }
.facts { font-size: 12px; line-height: 16px; }
svg { display: block; max-width: 100%; height: auto; margin: 0 0 8px; break-inside: avoid; }
svg text { fill: #1c1d20; font-size: 13px; }
svg .escaped { fill: #5c2c00; stroke: #5c2c00; }
svg .contained { fill: url(#hatch); stroke: #3a6ea5; }
svg .unclassified { fill: #fff; stroke: #5b5e66; stroke-dasharray: 4 2; }
table { width: 100%; border-collapse: collapse; margin: 0 0 8px; font-size: 13px; line-height: 18px; }
thead { display: table-header-group; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid #c9ccd3; text-align: start; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 2px solid #1c1d20; }
tr { break-inside: avoid; }
ul { margin: 0 0 8px; padding-inline-start: 20px; }
li { break-inside: avoid; }
dl { margin: 0; display: grid; grid-template-columns: minmax(90px, 130px) 1fr; gap: 4px 12px; font-size: 12px; line-height: 16px; }
dt { font-weight: 600; }
dd { margin: 0; }
@page { margin: 16mm 14mm; }
@media print { main { max-width: none; padding: 0; } }
`;
