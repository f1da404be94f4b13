import { useMemo } from 'react';
import { presentCauses } from '../../../src/domain/present/causes-view';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { ReportPage } from '../report-page';
import { TaggingHint } from '../tagging-hint';
import { causesMessages } from './causes-messages';
import { FollowThroughSection } from './follow-through-section';
import { MissedSection } from './missed-section';
import { MechanismByOriginSection } from './origin-section';
import { ParetoSection } from './pareto-section';
import { QuestionsSection } from './questions-section';
import { sentenceSet } from './sets';

/** The exported tables that the page shows. */
const TABLES = ['mechanisms', 'mechanism-by-origin', 'layer-by-type', 'follow-through'];

/** Why escapes got out, and what to ask about it. */
export function Causes({ model }: { readonly model: ReportModel }) {
  const messages = useMessages(causesMessages);
  const { report, card } = model.answer;
  const { minimumN } = card.settings;
  const view = useMemo(() => presentCauses(report, minimumN), [report, minimumN]);
  const isTagged = view.causes.length > 0 || view.unknown.unmapped > 0;
  return (
    <ReportPage
      tables={TABLES}
      model={model}
      title={messages.title}
      sentence={(linked) => messages.sentence(view, (of, value) => linked(value, sentenceSet(of)))}
    >
      {view.escaped > 0 && !isTagged ? <TaggingHint text={messages.hint} link={messages.toTriage} /> : null}
      {view.escaped === 0 ? null : (
        <>
          <ParetoSection view={view} />
          <QuestionsSection causes={view.causes} />
          <MechanismByOriginSection view={view} />
          <MissedSection view={view} />
          <FollowThroughSection followThrough={view.followThrough} />
        </>
      )}
      {view.notPreventable > 0 ? (
        <p>
          <IssueCount value={view.notPreventable} set={{ row: 'not preventable', criteria: [] }}>
            {messages.notPreventable(view.notPreventable)}
          </IssueCount>
        </p>
      ) : null}
    </ReportPage>
  );
}
