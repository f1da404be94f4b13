import { SEVERITY_CLASSES } from '../aggregate/companions/severity';
import { placedDefects, type PlacedDefects } from '../aggregate/placed-defects';
import type { PlacedDefect } from '../attribute/place';
import type { ProjectFacts } from '../facts';
import { type Admission, admissionOf } from '../filter/admission';
import { NO_FILTER, readingSettings, type ReportFilter } from '../filter/filter';
import type { Settings } from '../settings';
import { CriterionTests } from './criterion-test';
import type { IssueSet } from './issue-set';

/** The issues of a set by the numbers of their keys (`SHOP-12` has 12), the severest first, then the newest. */
export interface SelectedIssues {
  /** At most as many as were asked for. */
  readonly numbers: readonly number[];
  /** All of the set: the number that the report shows. */
  readonly total: number;
}

/** Runs the pipeline of the report over a project's facts and keeps the defects of the set. */
export function selectIssues(
  facts: ProjectFacts,
  settings: Settings,
  set: IssueSet,
  most = Infinity,
  filter: ReportFilter = NO_FILTER,
): SelectedIssues {
  const placed = placedDefects(facts, readingSettings(settings, filter));
  return selectAmong(placed, facts, set, most, filter);
}

/** The same of defects that are placed already, for whoever asks for many sets. */
export function selectAmong(
  { meaning, defects }: Pick<PlacedDefects, 'meaning' | 'defects'>,
  facts: Pick<ProjectFacts, 'versions' | 'linkedIssues'>,
  set: IssueSet,
  most = Infinity,
  filter: ReportFilter = NO_FILTER,
): SelectedIssues {
  const admits = admissionOf(filter, meaning);
  const tests = new CriterionTests(facts, meaning);
  const criteria = set.criteria.map((criterion) => tests.of(criterion));
  const found: PlacedDefect[] = [];
  for (const defect of defects)
    if (isInRow(defect, set.row, admits) && criteria.every((meets) => meets(defect))) found.push(defect);
  const numbers = found
    .sort(compareWeight)
    .slice(0, most)
    .map((defect) => defect.facts.number);
  return { numbers, total: found.length };
}

function isInRow(defect: PlacedDefect, row: IssueSet['row'], admits: Admission): boolean {
  switch (row) {
    case 'read':
      return true;
    case 'outside the filter':
      return !admits(defect);
    case 'any':
      return admits(defect);
    default:
      return defect.row === row && admits(defect);
  }
}

function compareWeight(a: PlacedDefect, b: PlacedDefect): number {
  return (
    SEVERITY_CLASSES.indexOf(a.severity) - SEVERITY_CLASSES.indexOf(b.severity) ||
    b.facts.created - a.facts.created ||
    b.facts.number - a.facts.number
  );
}
