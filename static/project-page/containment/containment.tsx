import { useMemo } from 'react';
import { presentContainment } from '../../../src/domain/present/containment-view';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { ReportPage } from '../report-page';
import { TaggingHint } from '../tagging-hint';
import { containmentMessages } from './containment-messages';
import { MatrixSection } from './matrix-section';
import { OriginSection } from './origin-section';
import { sentenceSet } from './sets';
import { CatchRateSection, FlowSection } from './stage-sections';

/** The exported tables that the page shows. */
const TABLES = ['containment-matrix', 'stages', 'origins', 'stage-leakage'];

/** Where defects should have been caught, and where they were. */
export function Containment({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(containmentMessages);
  const { report, card } = model.answer;
  const { minimumN } = card.settings;
  const view = useMemo(() => presentContainment(report.ladder.matrix, minimumN), [report, minimumN]);
  return (
    <ReportPage
      tables={TABLES}
      model={model}
      title={messages.title}
      sentence={(linked) => messages.sentence(view, (of, value) => linked(value, sentenceSet(of)))}
    >
      {view.inPlace.of === 0 ? <TaggingHint text={messages.hint} link={messages.toTriage} /> : null}
      <MatrixSection view={view} />
      <CatchRateSection view={view} />
      {view.inPlace.of === 0 ? null : (
        <>
          <FlowSection view={view} />
          <OriginSection view={view} />
        </>
      )}
    </ReportPage>
  );
}
