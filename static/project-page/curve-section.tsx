import Heading from '@atlaskit/heading';
import type { IssueSet } from '../../src/domain/issue-set/issue-set';
import { agedSet } from '../../src/domain/issue-set/report-sets';
import { CurveChart } from '../shared/charts/curve-chart';
import { curveMarks, lastDayOf } from '../shared/charts/curve-scale';
import { DataTable } from '../shared/components/data-table';
import { IssueCount } from '../shared/issues/issue-count';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages, useWords } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

/** How past escapes came in, and the window that they suggest. */
export function CurveSection({ model }: { readonly model: ReportModel }) {
  const { curve: messages } = useMessages(overviewMessages);
  const { shared, format } = useWords();
  const { curve, suggestedWindow, releases } = model.view;
  const windowDays = model.answer.card.settings.exposureWindowDays;
  if (!curve || !suggestedWindow)
    return (
      <section className="section">
        <Heading as="h2" size="small">
          {messages.title}
        </Heading>
        <p className="quiet">{messages.none}</p>
      </section>
    );
  const suggested = suggestedWindow.days;
  const mature = releases.filter(({ maturity }) => maturity.state === 'mature').map(({ id }) => id);
  const lastDay = lastDayOf(curve, windowDays, suggested);
  const marks = curveMarks(curve, [windowDays, suggested], lastDay, (day) => messages.mark(curve, day));
  const setOf = (day: number): IssueSet => agedSet(mature, day, { by: 'outcome', is: 'escaped' });
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(curve, suggestedWindow, windowDays)}</p>
      <CurveChart
        curve={curve}
        marks={marks}
        lastDay={lastDay}
        guides={[
          { day: windowDays, name: messages.window(windowDays) },
          ...(suggested === windowDays || suggested > lastDay
            ? []
            : [{ day: suggested, name: messages.suggested(suggested) }]),
        ]}
        label={messages.chart(marks.length)}
        dayName={messages.axis}
        setOf={setOf}
      />
      <p className="quiet">{messages.hint(suggestedWindow, windowDays)}</p>
      <details className="disclosure">
        <summary>{shared.showTable}</summary>
        <DataTable
          caption={messages.table}
          captionHidden
          rows={marks}
          keyOf={({ day }) => day}
          columns={[
            { key: 'day', header: messages.columns.day, cell: ({ day }) => format.count(day) },
            {
              key: 'found',
              header: messages.columns.found,
              numeric: true,
              cell: ({ day, escapes }) => <IssueCount set={setOf(day)} value={escapes} />,
            },
            {
              key: 'share',
              header: messages.columns.share,
              numeric: true,
              cell: ({ share }) => format.percent(share),
            },
          ]}
        />
      </details>
    </section>
  );
}
