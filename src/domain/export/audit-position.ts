import { type Day, utcDay } from '../day';
import type { DefectFacts } from '../facts';

/** Where a defect stands in the audit: by the UTC day of its creation, then by issue id. Jira changes neither. */
export interface AuditPosition {
  readonly day: Day;
  readonly issueId: number;
}

export function positionOf({ created, id }: Pick<DefectFacts, 'created' | 'id'>): AuditPosition {
  return { day: utcDay(created), issueId: id };
}

export function comparePositions(a: AuditPosition, b: AuditPosition): number {
  return a.day - b.day || a.issueId - b.issueId;
}
