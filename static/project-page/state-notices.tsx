import { Notice } from '../shared/components/notice';
import { ReadingNotice } from '../shared/reading/reading-notice';
import { useMessages } from '../shared/words/words';
import { projectPageMessages } from './messages';
import type { ReportModel } from '../shared/report/report-model';

/** Maturing releases that are told; the newest ones. */
const TOLD = 3;

/** What to know before reading the numbers: that they are not final, or of what they cannot speak yet. */
export function StateNotices({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(projectPageMessages);
  const { answer, view, situation } = model;
  const { index, card } = answer;
  if (view.read === 0 && index.state !== 'ready') return null;
  const maturing = view.releases.filter(
    ({ maturity, shippedInLifetime: { n, unclassified } }) =>
      maturity.state === 'maturing' && n + unclassified > 0,
  );
  return (
    <div className="notices">
      <ReadingNotice index={index} />
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
