import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { Notice } from '../../shared/components/notice';
import { useMessages } from '../../shared/words/words';
import type { Job, WriteProblem } from './desk/job';
import { IssueLink } from './issue-link';
import { triageMessages } from './messages';
import type { Workbench } from './use-workbench';

/** Issues that are named under one reason; of more the number is told. */
const NAMED = 50;

/** What is being written and how far it is, what was not written and why, and how the last job ended. */
export function JobList({ bench }: { readonly bench: Workbench }) {
  const messages = useMessages(triageMessages);
  const { writer } = bench.desk;
  const shown = writer.jobs.filter((job) => !job.isDismissed && isTold(job));
  const last = writer.jobs.at(-1);
  return (
    <div className="jobs">
      <p role="status" className="small">
        {last ? (last.isFinished ? messages.write.result(last) : messages.write.progress(last)) : ''}
      </p>
      {writer.isAppLate ? (
        <Notice kind="information">
          <p>{messages.write.late}</p>
        </Notice>
      ) : null}
      {shown.map((job) =>
        job.isFinished ? <Ended key={job.id} job={job} bench={bench} /> : <UnderWay key={job.id} job={job} />,
      )}
    </div>
  );
}

/** One issue that is being written shows so in its row. */
function isTold(job: Job): boolean {
  return job.isFinished
    ? job.failed.length + job.skipped.length > 0
    : job.total > 1 || job.waitsUntil !== null;
}

function UnderWay({ job }: { readonly job: Job }) {
  const { write } = useMessages(triageMessages);
  return (
    <Notice kind="information">
      <p>{write.progress(job)}</p>
      <ProgressBar
        ariaLabel={write.progressLabel}
        value={Math.min(1, (job.settled + job.underway) / job.total)}
      />
      <p className="small">{job.waitsUntil === null ? write.stay : write.waits(job.waitsUntil)}</p>
    </Notice>
  );
}

function Ended({ job, bench }: { readonly job: Job; readonly bench: Workbench }) {
  const { write } = useMessages(triageMessages);
  const { failed, skipped } = job;
  const { writer } = bench.desk;
  return (
    <Notice kind="warning">
      <p>{write.result(job)}</p>
      {[...byReason(job)].map(([reason, problems]) => (
        <div key={reason}>
          <p>{write.reason(problems.problem)}</p>
          <Issues ids={problems.ids} bench={bench} />
        </div>
      ))}
      {skipped.length > 0 ? (
        <>
          <p>{write.skippedTitle(job)}</p>
          <ul className="notes">
            {skipped.slice(0, NAMED).map(({ change, now }) => (
              <li key={change.issueId}>
                <Issue id={change.issueId} bench={bench} /> {write.now(now)}
              </li>
            ))}
          </ul>
          {skipped.length > NAMED ? <p>{write.more(skipped.length - NAMED)}</p> : null}
        </>
      ) : null}
      <div className="actions">
        {failed.length > 0 ? (
          <Button spacing="compact" onClick={() => writer.retry(job)}>
            {write.retry(failed.length)}
          </Button>
        ) : null}
        <Button spacing="compact" appearance="subtle" onClick={() => writer.dismiss(job)}>
          {write.dismiss}
        </Button>
      </div>
    </Notice>
  );
}

function byReason({
  failed,
}: Job): ReadonlyMap<string, { readonly problem: WriteProblem; readonly ids: number[] }> {
  const reasons = new Map<string, { problem: WriteProblem; ids: number[] }>();
  for (const { change, problem } of failed) {
    const reason = JSON.stringify(problem);
    const known = reasons.get(reason) ?? { problem, ids: [] };
    known.ids.push(change.issueId);
    reasons.set(reason, known);
  }
  return reasons;
}

function Issues({ ids, bench }: { readonly ids: readonly number[]; readonly bench: Workbench }) {
  const { write } = useMessages(triageMessages);
  return (
    <p className="job-issues">
      {ids.slice(0, NAMED).map((id) => (
        <Issue key={id} id={id} bench={bench} />
      ))}
      {ids.length > NAMED ? <span>{write.more(ids.length - NAMED)}</span> : null}
    </p>
  );
}

/** An issue by its key; one that the viewer cannot see has none here. */
function Issue({ id, bench }: { readonly id: number; readonly bench: Workbench }) {
  const messages = useMessages(triageMessages);
  const row = bench.desk.rows.get(id);
  if (row === undefined) return <span>{messages.unreadRow}</span>;
  if (row === 'hidden') return <span>{messages.hiddenRow(bench.order.indexOf(id) + 1)}</span>;
  return <IssueLink issueKey={row.key} />;
}
