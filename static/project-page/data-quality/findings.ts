import type { ReportView } from '../../../src/domain/present/report-view';

/** What may be wrong with the data, each a row of the table. */
export const FINDINGS = [
  'unclassified',
  'unmapped discovery',
  'conflicts',
  'impossible',
  'undated releases',
  'unknown versions',
  'not releases',
  'import days',
  'after the day',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Defects, versions or days. */
  readonly count: number;
}

/** All findings, also those of which there are none: that something was looked for is worth knowing. */
export function findingsOf(view: ReportView): readonly Finding[] {
  const { notes, companions, ladder, provenance } = view;
  const counts: Readonly<Record<FindingKind, number>> = {
    unclassified: provenance.unclassified,
    'unmapped discovery': notes.unmappedDiscovery,
    conflicts: companions.conflicts,
    impossible: ladder.impossible,
    'undated releases': notes.releasedWithoutDate,
    'unknown versions': notes.withUnknownVersion,
    'not releases': notes.versionsNotReleases,
    'import days': companions.importSpikes?.length ?? 0,
    'after the day': notes.createdAfterAsOf,
  };
  return FINDINGS.map((kind) => ({ kind, count: counts[kind] }));
}
