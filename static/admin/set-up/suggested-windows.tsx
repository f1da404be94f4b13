import { useReport } from '../../shared/api/use-report';
import { reportModelOf } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { valuesMessages } from './messages/values-messages';

/** Projects whose past is asked for: each costs a report. */
const ASKED = 3;

/** What the projects' own past suggests as the exposure window, where it suggests another. */
export function SuggestedWindows({
  projectIds,
  days,
  onUse,
}: {
  readonly projectIds: readonly number[];
  readonly days: number;
  readonly onUse: (days: number) => void;
}) {
  return projectIds
    .slice(0, ASKED)
    .map((id) => <Suggested key={id} projectId={id} days={days} onUse={onUse} />);
}

function Suggested({
  projectId,
  days,
  onUse,
}: {
  readonly projectId: number;
  readonly days: number;
  readonly onUse: (days: number) => void;
}) {
  const messages = useMessages(valuesMessages);
  const { data } = useReport(projectId);
  const suggested = data && data.index.state === 'ready' ? reportModelOf(data).view.suggestedWindow : null;
  if (!data || suggested === null || suggested.days === days) return null;
  return (
    <p className="suggested">
      {messages.windowSuggested(suggested.days, suggested.escapes, data.project.key)}{' '}
      <button type="button" className="button" onClick={() => onUse(suggested.days)}>
        {messages.windowUse(suggested.days)}
      </button>
    </p>
  );
}
