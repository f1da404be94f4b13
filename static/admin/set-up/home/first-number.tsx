import Heading from '@atlaskit/heading';
import { useId } from 'react';
import type { ProjectHealth } from '../../../../src/contract/index-health';
import type { ProjectAnswer } from '../../../../src/contract/report';
import { failureOf } from '../../../shared/api/contract-failure';
import { useReport } from '../../../shared/api/use-report';
import { Headline } from '../../../shared/components/headline';
import { ReadingNotice } from '../../../shared/reading/reading-notice';
import { reportMessages } from '../../../shared/report/report-messages';
import { reportModelOf } from '../../../shared/report/report-model';
import { ReportLink } from '../../../shared/report/report-link';
import { SituationPanel } from '../../../shared/report/situation-panel';
import { useMessages, useWords } from '../../../shared/words/words';
import { homeMessages } from '../messages/home-messages';
import { NotDone } from '../step-actions';

/** The number of a project as soon as there is one, with what it rests on, and until then how far the reading is. */
export function FirstNumber({ project }: { readonly project: ProjectHealth['project'] }) {
  const messages = useMessages(homeMessages);
  const { shared } = useWords();
  const titleId = useId();
  const { data, error, refetch } = useReport(project.id);
  return (
    <section className="card" aria-labelledby={titleId}>
      <Heading as="h3" size="small" id={titleId}>
        {project.key}
      </Heading>
      {data ? <Number answer={data} /> : error ? null : <p role="status">{shared.loading}</p>}
      {error ? (
        failureOf(error).code === 'not-allowed' ? (
          <p>{messages.notShown}</p>
        ) : (
          <NotDone thrown={error} onRetry={() => void refetch()} />
        )
      ) : null}
      <p>
        <ReportLink projectKey={project.key} path="overview" text={messages.report(project.key)} />
      </p>
    </section>
  );
}

function Number({ answer }: { readonly answer: ProjectAnswer }) {
  const messages = useMessages(homeMessages);
  const words = useMessages(reportMessages);
  const model = reportModelOf(answer);
  if (model.situation !== 'numbers') return <SituationPanel model={model} />;
  const { headline, releases, provenance } = model.view;
  const nameOf = (id: number): string => releases.find((release) => release.id === id)?.name ?? String(id);
  return (
    <>
      <Headline rate={headline.rate} basis={words.basis(headline, nameOf)} />
      <p>{messages.provenance(provenance)}</p>
      <ReadingNotice index={answer.index} />
    </>
  );
}
