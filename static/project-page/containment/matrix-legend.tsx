import { useMessages } from '../../shared/words/words';
import { containmentMessages } from './containment-messages';

/** Names the signs of the matrix. */
export function MatrixLegend() {
  const { legend, gates } = useMessages(containmentMessages).matrix;
  return (
    <ul className="legend">
      <li>
        <span className="heat-key heat-cell heat-in-place" aria-hidden="true" />
        {legend.inPlace}
      </li>
      <li>
        <span className="heat-key heat-cell heat-leaked" aria-hidden="true">
          <span className="heat-sign">{gates(3)}</span>
        </span>
        {legend.leaked}
      </li>
      <li>
        <span className="heat-key heat-cell heat-impossible" aria-hidden="true" />
        {legend.impossible}
      </li>
      <li>
        <span className="heat-shades" aria-hidden="true">
          {[1, 2, 3, 4].map((level) => (
            <span key={level} className={`heat-level-${level}`} />
          ))}
        </span>
        {legend.shade}
      </li>
      <li>
        <span className="heat-line" aria-hidden="true" />
        {legend.edge}
      </li>
    </ul>
  );
}
