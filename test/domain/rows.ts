import type { OutcomeCounts } from '../../src/domain/aggregate/counts';
import type { Maturity } from '../../src/domain/aggregate/maturity';
import type { ReleaseAges } from '../../src/domain/aggregate/maturity-curves/escape-ages';
import type { ReleaseRow } from '../../src/domain/aggregate/releases';
import type { Release } from '../../src/domain/normalise/release';
import { version } from './build';

export const MATURE: Maturity = { state: 'mature', ageDays: 100 };
export const NOT_SHIPPED: Maturity = { state: 'not shipped' };

export function maturing(ageDays: number): Maturity {
  return { state: 'maturing', ageDays };
}

export function counts(escaped: number, contained: number, unclassified = 0): OutcomeCounts {
  return { escaped, contained, unclassified };
}

export function release(id: number, name = `v${id}`): Release {
  const facts = version(id, '2024-01-01', { name });
  return { ...facts, projectKey: 'SHOP', shippedDay: facts.releaseDay, suggestedBucket: false };
}

/** A release row of these lifetime counts; all its escapes came within the window unless told otherwise. */
export function row(id: number, shippedIn: OutcomeCounts, change: Partial<ReleaseRow> = {}): ReleaseRow {
  return {
    release: release(id),
    maturity: MATURE,
    fixedIn: counts(0, 0),
    shippedIn,
    escapedInWindow: shippedIn.escaped,
    attributedByDay: 0,
    escapeAges: [],
    severities: [],
    fixedInSeverities: [],
    ...change,
  };
}

/** A release with escapes at these ages. */
export function ages(id: number, days: readonly number[], change: Partial<ReleaseAges> = {}): ReleaseAges {
  return { release: release(id), maturity: MATURE, ages: days, contained: 0, unclassified: 0, ...change };
}
