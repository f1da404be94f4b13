import type { GadgetGroup } from '../../../src/contract/gadget';
import type { IndexProgress } from '../../../src/contract/report';
import { classified } from '../../../src/domain/aggregate/counts';
import { type Trend, trendOf } from '../../../src/domain/aggregate/trend';
import { type GadgetNumber, presentGadget } from '../../../src/domain/present/gadget-view';
import { type Proportion, proportionOf } from '../../../src/domain/present/proportion';
import { type TrendMark, trendMarks } from '../../shared/charts/trend-marks';
import { type Situation, situationOf } from '../../shared/report/situation';
import type { GadgetConfiguration } from '../configuration';

/** Counts of one project or of several, with their rates made as a gadget is set to. */
export interface GadgetModel {
  readonly group: GadgetGroup;
  readonly keys: readonly string[];
  readonly situation: Situation;
  /** The index that the situation is of. */
  readonly index: IndexProgress;
  readonly number: GadgetNumber;
  /** Of several projects the one that has all the releases of the headline: the others' are older. Else null. */
  readonly onlyOf: string | null;
  /** The catch rate of each stage that a defect has reached. */
  readonly stages: readonly { readonly stage: string; readonly caught: Proportion }[];
  readonly trend: Trend;
  /** The youngest release that can be judged, by the name of its mark. */
  readonly latest: TrendMark | null;
  /** Signals of the trend that the youngest such release has no part in. */
  readonly earlierSignals: number;
  readonly marks: readonly TrendMark[];
}

/** @returns null for a group of no project, which no answer has */
export function gadgetModelOf(
  group: GadgetGroup,
  { span }: Pick<GadgetConfiguration, 'span'>,
): GadgetModel | null {
  const { projects, counts, card } = group;
  const index = (projects.find(({ index: { state } }) => state !== 'ready') ?? projects[0])?.index;
  if (!index) return null;
  const { settings } = card;
  const trend = trendOf(counts.releases, settings.trend.baseline);
  const marks = named(trendMarks(trend, settings.minimumN), trend, projects.length > 1);
  const latest = marks.findLast(({ kind }) => kind === 'judged') ?? null;
  const n = classified(counts.outcomes);
  return {
    group,
    keys: projects.map(({ key }) => key),
    index,
    situation: situationOf(
      { index: { ...index, noDefectType: projects.every((project) => project.index.noDefectType) } },
      {
        read: counts.read,
        filtering: { outside: counts.outside },
        reconciliation: { 'in scope': n + counts.outcomes.unclassified },
        inScope: { n },
      },
    ),
    number: presentGadget(counts, span, settings),
    onlyOf: projects.length > 1 ? onlyKey(counts) : null,
    stages: counts.stages
      .filter(({ of }) => of > 0)
      .map(({ stage, ...share }) => ({ stage, caught: proportionOf(share, settings.minimumN) })),
    trend,
    latest,
    earlierSignals: trend.signals.filter(
      (signal) => (signal.kind === 'run' ? signal.to : signal.releaseId) !== latest?.id,
    ).length,
    marks,
  };
}

function onlyKey({ headline, releases }: GadgetGroup['counts']): string | null {
  if (headline.basis !== 'mature releases') return null;
  const [key, ...others] = new Set(
    releases
      .filter(({ release }) => headline.releaseIds.includes(release.id))
      .map(({ release }) => release.projectKey),
  );
  return others.length === 0 ? (key ?? null) : null;
}

/** Releases of several projects are told apart by the project's key: names repeat. */
function named(marks: readonly TrendMark[], { points }: Trend, byProject: boolean): readonly TrendMark[] {
  if (!byProject) return marks;
  return marks.map((mark, at) => ({
    ...mark,
    name: `${points[at]?.row.release.projectKey ?? ''} ${mark.name}`,
  }));
}
