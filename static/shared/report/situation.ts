import type { ProjectAnswer } from '../../../src/contract/report';
import type { ReportView } from '../../../src/domain/present/report-view';

/** What a page can show: numbers, or the one reason why there are none. */
export type Situation =
  | 'numbers'
  /** The settings' defect types are none of the project's issue types. */
  | 'no defect type'
  /** The first reading goes on and nothing is read yet. */
  | 'reading'
  /** The first reading ended for good before anything was read. */
  | 'reading failed'
  | 'no defects'
  /** Everything that was read is outside the filter. */
  | 'nothing inside'
  /** Everything read is a duplicate, rejected or otherwise left out. */
  | 'none in scope'
  /** Nothing says where the defects were found. */
  | 'all unclassified';

export type UnreadSituation = Extract<Situation, 'no defect type' | 'reading' | 'reading failed'>;

/** What of a report decides whether there are numbers to show. */
export interface ReadDefects extends Pick<ReportView, 'read'> {
  readonly filtering: Pick<ReportView['filtering'], 'outside'>;
  readonly reconciliation: Pick<ReportView['reconciliation'], 'in scope'>;
  readonly inScope: Pick<ReportView['inScope'], 'n'>;
}

/** Why nothing can be listed, as far as the reading tells; null: what was read speaks for itself. */
export function nothingRead({
  noDefectType,
  issuesRead,
  state,
}: Pick<ProjectAnswer['index'], 'noDefectType' | 'issuesRead' | 'state'>): UnreadSituation | null {
  if (noDefectType) return 'no defect type';
  if (issuesRead > 0 || state === 'ready') return null;
  return state === 'indexing' ? 'reading' : 'reading failed';
}

export function situationOf({ index }: Pick<ProjectAnswer, 'index'>, view: ReadDefects): Situation {
  if (index.noDefectType) return 'no defect type';
  if (view.read === 0) {
    if (index.state === 'indexing') return 'reading';
    return index.state === 'failed' ? 'reading failed' : 'no defects';
  }
  if (view.filtering.outside === view.read) return 'nothing inside';
  if (view.reconciliation['in scope'] === 0) return 'none in scope';
  return view.inScope.n === 0 ? 'all unclassified' : 'numbers';
}
