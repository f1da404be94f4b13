import { IndexingProgress } from '../shared/components/indexing-progress';
import { Notice } from '../shared/components/notice';
import { reportMessages } from '../shared/report/report-messages';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';
import type { ReportModel } from '../shared/report/report-model';

/** Maturing releases that are told; the newest ones. */
const TOLD = 3;

/** What to know before reading the numbers: that they are not final, or of what they cannot speak yet. */
export function StateNotices({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const { situation: situations } = useMessages(reportMessages);
  const { shared } = useWords();
  const { answer, view, situation } = model;
  const { index, card } = answer;
  if (view.read === 0) return null;
  const maturing = view.releases.filter(
    ({ maturity, shippedInLifetime: { n, unclassified } }) =>
      maturity.state === 'maturing' && n + unclassified > 0,
  );
  return (
    <div className="notices">
      {index.state === 'indexing' ? (
        <Notice kind="information">
          <p>{shared.numbersSoFar}</p>
          <IndexingProgress index={index} />
        </Notice>
      ) : null}
      {index.state === 'failed' ? (
        <Notice kind="warning">
          <p>
            {situations['reading failed'].title}. {situations['reading failed'].text}{' '}
            <code className="log-code">{index.failure}</code>
          </p>
        </Notice>
      ) : null}
      {situation === 'numbers' && view.headline.basis === 'rolling days' ? (
        <Notice kind="information">
          <p>{messages.maturingOnly}</p>
        </Notice>
      ) : null}
      {situation === 'numbers' && maturing.length > 0 ? (
        <Notice kind="information">
          {maturing.slice(-TOLD).map((release) => (
            <p key={release.id}>{messages.maturing(release, card.settings.exposureWindowDays)}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
