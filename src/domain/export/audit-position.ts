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

/** After every defect of a day, and before those of the next: ids are greater than 0. */
export function endOf(day: Day): AuditPosition {
  return { day: day + 1, issueId: 0 };
}

export function comparePositions(a: AuditPosition, b: AuditPosition): number {
  return a.day - b.day || a.issueId - b.issueId;
}
