import type { TriageNeed } from '../../../src/domain/aggregate/companions/triage-need';
import { useMessages } from '../../shared/words/words';
import { gadgetMessages } from '../messages';

/** How many defects of the last 90 days somebody should say more of. */
export function TriageBacklog({ triage: { recent } }: { readonly triage: TriageNeed }) {
  const messages = useMessages(gadgetMessages);
  return <p className="headline-number">{messages.waiting(recent.untagged + recent.incomplete)}</p>;
}
