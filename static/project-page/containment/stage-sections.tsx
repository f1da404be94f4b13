import type { Criterion } from '../../../src/domain/issue-set/criterion';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { ContainmentStage, ContainmentView } from '../../../src/domain/present/containment-view';
import { ChartRows } from '../../shared/charts/chart-rows';
import { ChartSection } from '../../shared/charts/chart-section';
import { IntervalStrip, StripAxis } from '../../shared/charts/interval-strip';
import { DataTable } from '../../shared/components/data-table';
import { ProportionText } from '../../shared/components/proportion-text';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { containmentMessages } from './containment-messages';

type Flow = Extract<Criterion, { readonly by: 'flow' }>['is'];

/** The catch rate of each stage with its interval. */
export function CatchRateSection({ view }: { readonly view: ContainmentView }) {
  const messages = useMessages(containmentMessages);
  const { catchRate, stageColumns } = messages;
  const { stages } = view;
  return (
    <ChartSection
      title={catchRate.title}
      summary={view.withStage === 0 ? catchRate.none : catchRate.summary(stages, view.beforeReleaseLine)}
      note={catchRate.note}
      table={
        <DataTable
          caption={catchRate.title}
          captionHidden
          rows={stages}
          keyOf={({ stage }) => stage}
          columns={[
            { key: 'stage', header: stageColumns.stage, cell: ({ stage }) => stage },
            {
              key: 'found',
              header: stageColumns.found,
              numeric: true,
              cell: (row) => <IssueCount value={row.catchRate.found} set={catchSet(row, 'found')} />,
            },
            {
              key: 'reached',
              header: stageColumns.reached,
              numeric: true,
              cell: (row) => (
                <IssueCount value={row.catchRate.of} set={catchSet(row, 'found there or later')} />
              ),
            },
            {
              key: 'rate',
              header: stageColumns.rate,
              cell: (row) => <ProportionText share={row.catchRate} />,
            },
          ]}
        />
      }
    >
      {view.withStage === 0 ? null : (
        <ChartRows
          label={catchRate.label}
          axis={<StripAxis />}
          rows={stages.slice(0, -1).map((row) => ({
            key: row.stage,
            name: row.stage,
            plot: <IntervalStrip rate={row.catchRate} />,
            value: <ProportionText share={row.catchRate} />,
            label: messages.spoken(row.stage, row.catchRate),
            set: catchSet(row, 'found'),
            count: row.catchRate.found,
          }))}
        />
      )}
    </ChartSection>
  );
}

/** What leaked into each stage, what was made and found there, and what leaked out. */
export function FlowSection({ view }: { readonly view: ContainmentView }) {
  const { flow } = useMessages(containmentMessages);
  const count = (key: 'leakedIn' | 'introduced' | 'found' | 'leakedOut', is: Flow) => ({
    key,
    header: flow.columns[key],
    numeric: true,
    cell: (row: ContainmentStage) => <IssueCount value={row[key]} set={flowSet(row, is)} />,
  });
  return (
    <ChartSection
      title={flow.title}
      summary={flow.summary(view.stages, view.beforeReleaseLine)}
      note={flow.note}
    >
      <DataTable
        caption={flow.title}
        captionHidden
        rows={view.stages}
        keyOf={({ stage }) => stage}
        columns={[
          { key: 'stage', header: flow.columns.stage, cell: ({ stage }) => stage },
          count('leakedIn', 'leaked in'),
          count('introduced', 'introduced'),
          count('found', 'found'),
          count('leakedOut', 'leaked out'),
          {
            key: 'removal',
            header: flow.columns.removal,
            cell: (row) => <ProportionText share={row.removalEfficiency} />,
          },
        ]}
      />
    </ChartSection>
  );
}

function catchSet({ stage }: ContainmentStage, is: 'found' | 'found there or later'): IssueSet {
  return inScope({ by: 'catch', stage, is });
}

function flowSet({ stage }: ContainmentStage, is: Flow): IssueSet {
  return inScope({ by: 'flow', stage, is });
}
