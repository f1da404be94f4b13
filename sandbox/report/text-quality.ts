import { COVERAGES } from '../../src/domain/aggregate/quality/coverage';
import { VERSION_FLAWS } from '../../src/domain/aggregate/quality/flawed-versions';
import type { QualityView } from '../../src/domain/present/quality-view';
import { printable } from './printable';

/** What the numbers rest on, as lines for a terminal; months and versions are in the JSON one by one. */
export function qualityLines({ covered, months, unmapped, versions }: QualityView): readonly string[] {
  return [
    ...Object.entries(covered).map(([field, counts]) => {
      const parts = COVERAGES.map((coverage) => `${counts[coverage]} ${coverage}`);
      return `coverage of ${field} over ${months.length} months: ${parts.join(', ')}`;
    }),
    ...unmapped.map(
      ({ field, id, name, defects }) =>
        `unmapped ${field} ${name === null ? `option ${id}` : printable(name)}: ${defects}`,
    ),
    ...VERSION_FLAWS.map((flaw) => {
      const count = versions.filter((version) => version.flaw === flaw).length;
      return `versions ${flaw}: ${count}`;
    }),
  ];
}
