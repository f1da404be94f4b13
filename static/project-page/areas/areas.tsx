import { summaryOf } from '../../../src/domain/present/dimension-summary';
import type { DimensionView } from '../../../src/domain/present/dimension-view';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { ReportPage } from '../report-page';
import { TaggingHint } from '../tagging-hint';
import { areasMessages, type Breakdown, type Dimension } from './areas-messages';
import { DimensionSection, NotMapped } from './dimension-section';

/** The exported tables that the page shows. */
const TABLES = ['areas', 'types', 'dimension-limits'];

/** The rate by area and by type, each with what it can be told apart from. */
export function Areas({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(areasMessages);
  const { view, answer, situation } = model;
  const { minimumN } = answer.card.settings;
  const [areas, types] = [breakdownOf(view.areas), breakdownOf(view.types)];
  const section = (dimension: Dimension, breakdown: Breakdown | null) =>
    breakdown ? (
      <DimensionSection
        dimension={dimension}
        breakdown={breakdown}
        minimumN={minimumN}
        isTold={dimension === 'area' || areas === null}
      />
    ) : (
      <NotMapped dimension={dimension} />
    );
  return (
    <ReportPage
      tables={TABLES}
      model={model}
      title={messages.title}
      sentence={() => messages.sentence(areas, types, minimumN)}
    >
      {situation === 'all unclassified' ? (
        <TaggingHint text={messages.hint} link={messages.toTriage} />
      ) : null}
      {section('area', areas)}
      {section('type', types)}
    </ReportPage>
  );
}

function breakdownOf(view: DimensionView | null): Breakdown | null {
  return view && { view, summary: summaryOf(view) };
}
